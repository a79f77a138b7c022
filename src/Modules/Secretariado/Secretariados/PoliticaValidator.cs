namespace OpenGov.Secretariado.Secretariados;

internal sealed class PoliticaValidator : AbstractValidator<Politica>
{
    public PoliticaValidator()
    {
        RuleFor(p => p.Sectores).Must(s => s.Count is > 0 and <= Politica.SectoresMaximo)
            .WithErrorCode("cantidad").WithMessage($"Un Secretariado representa de 1 a {Politica.SectoresMaximo} sectores.");
        RuleFor(p => p.Sectores).Must(sectores => sectores.DistinctBy(s => s.Sector).Count() == sectores.Count)
            .WithErrorCode("repetido").WithMessage("Cada sector aparece una sola vez.");
        RuleForEach(p => p.Sectores).SetValidator(new PoliticaSectorValidator());
        RuleFor(p => p.Quorum).SetValidator(new PoliticaQuorumValidator());
        RuleFor(p => p.Votacion.PorMateria).Must(reglas => reglas.DistinctBy(r => r.Materia).Count() == reglas.Count)
            .WithErrorCode("repetido").WithMessage("Cada materia lleva una sola regla.");
        RuleFor(p => p.Sesiones).SetValidator(new PoliticaSesionesValidator());
        RuleFor(p => p.Equilibrio).SetValidator(new PoliticaEquilibrioValidator());
    }
}

internal sealed class PoliticaSectorValidator : AbstractValidator<PoliticaSector>
{
    public PoliticaSectorValidator()
    {
        RuleFor(s => s.Sector).NotEmpty().Matches(Sectores.Forma);
        RuleFor(s => s.AsientosMin).InclusiveBetween(1, PoliticaSector.AsientosTope);
        RuleFor(s => s.AsientosMax).InclusiveBetween(1, PoliticaSector.AsientosTope);
        RuleFor(s => s.AsientosMax).GreaterThanOrEqualTo(s => s.AsientosMin);
    }
}

internal sealed class PoliticaQuorumValidator : AbstractValidator<PoliticaQuorum>
{
    public PoliticaQuorumValidator() => RuleFor(q => q.MasDelPorcentaje).InclusiveBetween(0, 99);
}

internal sealed class PoliticaSesionesValidator : AbstractValidator<PoliticaSesiones>
{
    private const int DiasTope = 60;

    public PoliticaSesionesValidator()
    {
        RuleFor(s => s.DiasConvocatoriaOrdinaria).InclusiveBetween(0, DiasTope);
        RuleFor(s => s.DiasConvocatoriaExtraordinaria).InclusiveBetween(0, DiasTope);
        RuleFor(s => s.DiasPublicacionActa).InclusiveBetween(1, DiasTope);
        RuleFor(s => s.MesesEntreSesiones).InclusiveBetween(1, 12);
    }
}

internal sealed class PoliticaEquilibrioValidator : AbstractValidator<PoliticaEquilibrio>
{
    public PoliticaEquilibrioValidator()
    {
        RuleFor(e => e.PorcentajeMinimoPorGenero).InclusiveBetween(0, 50);
        RuleFor(e => e.DiferenciaEntreSectores).InclusiveBetween(0, PoliticaSector.AsientosTope);
    }
}
