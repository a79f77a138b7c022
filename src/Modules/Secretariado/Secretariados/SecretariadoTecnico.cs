using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Ejercicios;
using OpenGov.Secretariado.Personas;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>
/// El Secretariado Técnico Local: representantes de cada sector y quien lo facilita. Su integración tiene fechas, de modo
/// que siempre se sabe quién ocupaba cada asiento en un día.
/// </summary>
internal sealed class SecretariadoTecnico : AggregateRoot, IPublished
{
    public string Ejercicio { get; private init; } = "";
    public EstadoSecretariado Estado { get; private set; } = EstadoSecretariado.EnIntegracion;
    public IReadOnlyList<PoliticaEnVigor> Politicas { get; private set; } = [];
    public Integracion Integracion { get; private set; } = Integracion.Vacia;
    public Recuento Genero { get; private set; } = Generos.Ninguno.Contar([]);
    public Instalacion? Instalacion { get; private set; }
    public IReadOnlyList<Renovacion> Renovaciones { get; private set; } = [];
    public Conclusion? Conclusion { get; private set; }

    private SecretariadoTecnico() { } // EF

    public static SecretariadoTecnico Integrar(Ejercicio ejercicio, Politica politica) => new()
    {
        Folio = FolioDe(ejercicio.Folio),
        Ejercicio = ejercicio.Folio,
        Politicas = [new(Desde: null, Acuerdo: null, politica)],
        Integracion = Integracion.Vacia.AjustadaA(politica, desde: null),
    };

    public static string FolioDe(string ejercicio) => $"{ejercicio}-STL";

    /// <summary>Installed and not concluded: it may hold sessions and decide.</summary>
    public bool EstaInstalado => Estado is EstadoSecretariado.Instalado or EstadoSecretariado.EnRenovacion;

    public Politica Politica => Politicas[^1].Politica;

    /// <summary>The policy that ruled on a day (S7).</summary>
    public Politica PoliticaEn(DateOnly fecha) => Politicas.Last(p => p.Desde is not { } desde || desde <= fecha).Politica;

    /// <summary>The seats that existed on a day, with who held them: the empty ones too.</summary>
    public IReadOnlyList<AsientoVigente> AsientosEn(DateOnly fecha) => Integracion.AsientosEn(fecha);

    /// <summary>Who facilitated on a day: voice without vote.</summary>
    public Integrante? FacilitadorEn(DateOnly fecha) => Integracion.FacilitadorEn(fecha);

    /// <param name="clave">Key of the seat; null for who facilitates, who has none.</param>
    public void Nombrar(string? clave, Designacion designacion, Generos generos, DateOnly fecha)
    {
        var asiento = clave is null ? null : Integracion.Abierto(clave);

        Cambiar(Integracion.Con(Admitir(designacion, asiento, fecha), asiento), generos, fecha);
    }

    /// <summary>One leaves and another comes in the next day, in the same place and without a gap.</summary>
    public void Relevar(Guid nombramientoId, Designacion designacion, string motivo, Generos generos, DateOnly fecha)
    {
        var saliente = Integracion.Valido(nombramientoId).Cesar(designacion.Desde.AddDays(-1), motivo, fecha);
        var restante = Integracion.Anotar(saliente);
        var asiento = restante.AsientoDe(nombramientoId);
        var entrante = Admitir(designacion with { Calidad = saliente.Calidad }, asiento, fecha);

        Cambiar(restante.Con(entrante, asiento), generos, fecha);
    }

    public void Cesar(Guid nombramientoId, DateOnly hasta, string motivo, Generos generos, DateOnly fecha) =>
        Cambiar(Integracion.Anotar(Integracion.Valido(nombramientoId).Cesar(hasta, motivo, fecha)), generos, fecha);

    /// <summary>What was recorded by mistake stays, and another record takes its place (S5).</summary>
    public void Corregir(Guid nombramientoId, Designacion designacion, Generos generos, DateOnly fecha)
    {
        var asiento = Integracion.AsientoDe(Integracion.Valido(nombramientoId).Id);
        var correcto = Admitir(designacion, asiento, fecha, corrigeA: nombramientoId);

        Cambiar(Integracion.Con(correcto, asiento), generos, fecha);
    }

    public void Declarar(Guid nombramientoId, DeclaracionIntereses declaracion, DateOnly fecha) =>
        Integracion = Integracion.Anotar(Integracion.Valido(nombramientoId).Declarar(declaracion, fecha));

    public void AbrirAsiento(string sector, Generos generos, DateOnly fecha) =>
        Cambiar(Integracion.AbrirSegun(Politica, sector, fecha), generos, fecha);

    public void CerrarAsiento(string clave, Generos generos, DateOnly fecha) =>
        Cambiar(Integracion.CerrarSegun(Politica, Integracion.Abierto(clave), fecha), generos, fecha);

    public void Instalar(Documento? acta, string? lugar, DateOnly fecha)
    {
        Rule.Require(acta is not null,
            "STL-S1-sin-acta", "La instalación exige su acta: adjunta el documento en «acta».");
        Rule.Ensure(Instalacion is null,
            "STL-S1-ya-instalado", $"El Secretariado ya se instaló el {Instalacion?.Fecha:yyyy-MM-dd}.");
        DebeEstarCompleto();
        Rule.Ensure(Integracion.FacilitadorAhora() is not null,
            "STL-S1-sin-facilitador", "El Secretariado se instala con quien lo facilite; nómbralo antes.");
        Rule.Ensure(!Politica.Equilibrio.Bloqueante || !Retratar().Advertencias.Any(a => a.EsDeEquilibrio()),
            "STL-S6-sin-equilibrio", "La política de este Secretariado impide instalarlo sin equilibrio; revisa sus advertencias.");

        Instalacion = new(fecha, lugar, acta!);
        Estado = EstadoSecretariado.Instalado;
        Raise(new SecretariadoInstalado(Folio, Ejercicio, fecha));
    }

    public void IniciarRenovacion(string motivo, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoSecretariado.Instalado,
            "STL-renovacion-improcedente", "Solo se renueva un Secretariado instalado que no esté ya en renovación.");

        Renovar(motivo, automatica: false, fecha);
    }

    public void ConcluirRenovacion(DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoSecretariado.EnRenovacion,
            "STL-sin-renovacion", "El Secretariado no está en renovación.");
        DebeEstarCompleto();

        TerminarRenovacion(fecha);
    }

    /// <param name="acuerdo">What the installed STL agreed; before the installation there is nobody to agree.</param>
    public void CambiarPolitica(Politica politica, AcuerdoResumen? acuerdo, Generos generos, DateOnly fecha)
    {
        var desde = EstaInstalado ? Habilitar(acuerdo, Materia.CambioPolitica, fecha).Fecha : (DateOnly?)null;
        Rule.Ensure(desde is null || Politicas[^1].Desde.GetValueOrDefault() < desde,
            "STL-S7-politica-posterior", $"La política en vigor rige desde el {Politicas[^1].Desde:yyyy-MM-dd}; un acuerdo de ese día o anterior no puede cambiarla.");
        var ajustada = Integracion.AjustadaA(politica, desde);

        var enVigor = new PoliticaEnVigor(desde, acuerdo?.Folio, politica);
        Politicas = desde is null ? [enVigor] : [.. Politicas, enVigor];
        Cambiar(ajustada, generos, fecha);
    }

    /// <summary>Everybody leaves with it: who sat until then is known, and nobody sits afterwards.</summary>
    public void Concluir(AcuerdoResumen? acuerdo, DateOnly fecha)
    {
        Rule.Ensure(EstaInstalado,
            "STL-sin-instalar", "Solo concluye un Secretariado instalado.");
        var habilitante = Habilitar(acuerdo, Materia.ConclusionSecretariado, fecha);

        Conclusion = new(fecha, habilitante.Folio);
        Estado = EstadoSecretariado.Concluido;
        Poner(Integracion.CesarTodos("El Secretariado concluyó sus trabajos.", fecha), Generos.Ninguno);
    }

    public Retrato RetratarEl(DateOnly dia, Generos generos)
    {
        var (asientos, facilitador) = (AsientosEn(dia), FacilitadorEn(dia));
        return Retrato.De(asientos, facilitador, PoliticaEn(dia), generos.Contar(Retrato.Personas(asientos, facilitador)));
    }

    public PublicDocument ToDocument() => SecretariadoDetalle.De(this, Retratar());

    private Retrato Retratar() => Retrato.De(Integracion.AsientosAhora(), Integracion.FacilitadorAhora(), Politica, Genero);

    private Nombramiento Admitir(Designacion designacion, Asiento? asiento, DateOnly fecha, Guid? corrigeA = null)
    {
        if (asiento is not null) PoliticaEn(designacion.Desde).DebeAdmitir(designacion, asiento.Sector);

        return designacion.Registrar(fecha, corrigeA);
    }

    private AcuerdoResumen Habilitar(AcuerdoResumen? acuerdo, Materia materia, DateOnly fecha)
    {
        Rule.Require(acuerdo is not null,
            "STL-S7-sin-acuerdo", "Un Secretariado instalado solo da este paso por acuerdo; indica el folio en «acuerdo».");
        acuerdo!.DebeHabilitar(materia, this, fecha);
        return acuerdo!;
    }

    private void DebeEstarCompleto()
    {
        var faltan = Retratar().SectoresIncompletos();
        Rule.Ensure(faltan.Count == 0,
            "STL-S1-sin-integrar", $"Faltan representantes de: {string.Join(", ", faltan)}. Registra antes sus nombramientos.");
    }

    private void Cambiar(Integracion nueva, Generos generos, DateOnly fecha)
    {
        Rule.Ensure(Estado is not EstadoSecretariado.Concluido,
            "STL-concluido", "El Secretariado concluyó sus trabajos; su integración ya no cambia.");
        var faltabanAntes = Retratar().SectoresIncompletos();

        Poner(nueva, generos);

        var faltan = Retratar().SectoresIncompletos();
        Avanzar(completo: faltan.Count == 0, fecha);
        if (faltan.Except(faltabanAntes, StringComparer.Ordinal).Any())
            Raise(new IntegracionIncompletaDetectada(Folio, faltan, fecha));
    }

    private void Poner(Integracion nueva, Generos generos)
    {
        foreach (var hecho in Hechos.Entre(Integracion, nueva, Folio)) Raise(hecho);

        Integracion = nueva;
        Genero = generos.Contar(Retrato.Personas(nueva.AsientosAhora(), nueva.FacilitadorAhora()));
    }

    /// <summary>The transitions nobody asks for: they follow from who is there (S1).</summary>
    private void Avanzar(bool completo, DateOnly fecha)
    {
        switch (Estado, completo)
        {
            case (EstadoSecretariado.EnIntegracion, true):
                Estado = EstadoSecretariado.Integrado;
                break;
            case (EstadoSecretariado.Integrado, false):
                Estado = EstadoSecretariado.EnIntegracion;
                break;
            case (EstadoSecretariado.Instalado, false):
                Renovar("Un sector quedó por debajo de los asientos que pide la política.", automatica: true, fecha);
                break;
            case (EstadoSecretariado.EnRenovacion, true) when Renovaciones[^1].Automatica:
                TerminarRenovacion(fecha);
                break;
        }
    }

    private void Renovar(string motivo, bool automatica, DateOnly fecha)
    {
        Estado = EstadoSecretariado.EnRenovacion;
        Renovaciones = [.. Renovaciones, new(fecha, motivo, automatica, Hasta: null)];
    }

    private void TerminarRenovacion(DateOnly fecha)
    {
        Estado = EstadoSecretariado.Instalado;
        Renovaciones = [.. Renovaciones.SkipLast(1), Renovaciones[^1] with { Hasta = fecha }];
    }
}
