namespace OpenGov.Compromisos.Plantilla;

/// <summary>Is it well formed? Whether it says enough is for the FichaSmart: a draft may be incomplete, never malformed.</summary>
internal sealed class RedaccionValidator : AbstractValidator<Redaccion>
{
    public RedaccionValidator()
    {
        RuleFor(r => r.Titulo).Texto(Redaccion.TituloMaximo);
        RuleFor(r => r.Texto).Texto(Redaccion.TextoMaximo);
        RuleFor(r => r.ProblematicaFolio).FolioOpcional();
        RuleFor(r => r.AlternativaFolio).FolioOpcional();
        RuleFor(r => r.ContinuaAFolio).FolioOpcional();
        RuleFor(r => r.Responsable!).SetValidator(new ResponsableValidator());
        RuleFor(r => r.LineaBaseNarrativa).TextoOpcional(Redaccion.ParrafoMaximo);
        RuleFor(r => r.Poblacion).TextoOpcional(Redaccion.ParrafoMaximo);
        RuleFor(r => r.Territorio).TextoOpcional(Redaccion.ParrafoMaximo);
        RuleFor(r => r.Potencial!).SetValidator(new PotencialValidator());
        RuleFor(r => r.Cambio!).SetValidator(new CambioEsperadoValidator());
        RuleFor(r => r.Presupuesto!).SetValidator(new PresupuestoValidator());

        RuleFor(r => r.Corresponsables).Hasta(Redaccion.ListaMaximo).SinRepetir(c => c.OrganizacionFolio);
        RuleForEach(r => r.Corresponsables).SetValidator(new CorresponsableValidator());
        RuleFor(r => r.ValoresOgp).Hasta(Redaccion.ListaMaximo).SinRepetir(v => v.Valor);
        RuleForEach(r => r.ValoresOgp).SetValidator(new ValorOgpJustificadoValidator());
        RuleFor(r => r.Metas).Hasta(Redaccion.ListaMaximo)
            .Must(metas => ClavesDeActividades(metas).Distinct(StringComparer.Ordinal).Count() == ClavesDeActividades(metas).Count())
            .WithErrorCode("repetido").WithMessage("Dos actividades llevan la misma clave: cada una necesita la suya.");
        RuleForEach(r => r.Metas).SetValidator(new MetaValidator());
        RuleFor(r => r.Indicadores).Hasta(Redaccion.ListaMaximo).SinRepetir(i => i.Clave);
        RuleForEach(r => r.Indicadores).SetValidator(new IndicadorValidator());
        RuleFor(r => r.Riesgos).Hasta(Redaccion.ListaMaximo);
        RuleForEach(r => r.Riesgos).SetValidator(new RiesgoValidator());
        RuleFor(r => r.Autores).Hasta(Redaccion.ListaMaximo).SinRepetir(a => a.PersonaFolio);
        RuleForEach(r => r.Autores).SetValidator(new AutorValidator());
        RuleFor(r => r.Ods).Hasta(MetasOds.Todas.Count).SinRepetir(ods => ods);
        RuleForEach(r => r.Ods).Must(MetasOds.Todas.Contains)
            .WithErrorCode("no_existe").WithMessage("«{PropertyValue}» no es una de las 169 metas de los Objetivos de Desarrollo Sostenible; se escriben como 16.6 o 11.a.");
        RuleFor(r => r.Municipios).Hasta(Redaccion.MunicipiosMaximo).SinRepetir(municipio => municipio);
        RuleForEach(r => r.Municipios).Must(Municipios.EsClave)
            .WithErrorCode("no_existe").WithMessage("La clave «{PropertyValue}» no es un municipio: usa la del INEGI, de cinco dígitos, por ejemplo 15106.");
    }

    private static IEnumerable<string> ClavesDeActividades(IEnumerable<Meta> metas) =>
        metas.SelectMany(meta => meta.Actividades).Select(actividad => actividad.Clave);
}
