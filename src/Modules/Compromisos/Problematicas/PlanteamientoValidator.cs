using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Problematicas;

internal sealed class PlanteamientoValidator : AbstractValidator<Planteamiento>
{
    public PlanteamientoValidator()
    {
        RuleFor(p => p.Enunciado).Texto(Planteamiento.EnunciadoMaximo);
        RuleFor(p => p.Causas).Hasta(Planteamiento.ListaMaximo);
        RuleForEach(p => p.Causas).Texto(Planteamiento.FraseMaximo);
        RuleFor(p => p.Efectos).Hasta(Planteamiento.ListaMaximo);
        RuleForEach(p => p.Efectos).Texto(Planteamiento.FraseMaximo);
        RuleFor(p => p.PoblacionAfectada).TextoOpcional(Planteamiento.FraseMaximo);
        RuleFor(p => p.Datos).Hasta(Planteamiento.ListaMaximo);
        RuleForEach(p => p.Datos).SetValidator(new DatoDeProblematicaValidator());
    }
}

internal sealed class DatoDeProblematicaValidator : AbstractValidator<DatoDeProblematica>
{
    public DatoDeProblematicaValidator()
    {
        RuleFor(d => d.Descripcion).Texto(Planteamiento.FraseMaximo);
        RuleFor(d => d.Unidad).Texto(100);
        RuleFor(d => d.Fuente).Texto(Planteamiento.FraseMaximo);
        RuleFor(d => d.Enlace).EnlaceOpcional();
    }
}
