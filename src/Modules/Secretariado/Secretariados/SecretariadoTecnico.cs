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
    public string EjercicioFolio { get; private init; } = "";
    public Trayectoria Trayectoria { get; private set; } = new();
    public IReadOnlyList<PoliticaEnVigor> Politicas { get; private set; } = [];
    public Integracion Integracion { get; private set; } = Integracion.Vacia;

    private SecretariadoTecnico() { } // EF

    public static SecretariadoTecnico IniciarIntegracion(Ejercicio ejercicio, Politica politica) => new()
    {
        Folio = FolioDe(ejercicio.Folio),
        EjercicioFolio = ejercicio.Folio,
        Politicas = [new(Desde: null, AcuerdoFolio: null, politica)],
        Integracion = Integracion.Vacia.AjustadaA(politica, desde: null),
    };

    public static string FolioDe(string ejercicio) => $"{ejercicio}-STL";

    public EstadoSecretariado Estado => Trayectoria.Estado;

    /// <summary>Installed and not concluded: it may hold sessions and decide.</summary>
    public bool EstaInstalado => Trayectoria.EstaInstalado();

    public DateOnly? InstaladoDesde => Trayectoria.Instalacion?.Fecha;

    public Politica Politica => Politicas[^1].Politica;

    /// <summary>The policy that ruled on a day (S7).</summary>
    public Politica PoliticaEn(DateOnly fecha) => Politicas.En(fecha);

    /// <summary>The seats that existed on a day, with who held them: the empty ones too.</summary>
    public IReadOnlyList<AsientoVigente> AsientosEn(DateOnly fecha) => Integracion.AsientosEn(fecha);

    /// <summary>Folios of whoever has a place in it now, with who facilitates.</summary>
    public IReadOnlyCollection<string> IntegrantesFolios => [.. Integracion.Validos().Where(n => n.SigueVigente()).Select(n => n.Persona.Folio)];

    /// <summary>Who facilitated on a day: voice without vote.</summary>
    public IntegranteVigente? FacilitadorEn(DateOnly fecha) => Integracion.FacilitadorEn(fecha);

    /// <param name="clave">Key of the seat; null for who facilitates, who has none.</param>
    public void Nombrar(string? clave, Designacion designacion, DateOnly fecha) => Cambiar(
        Integracion.Nombrar(clave is null ? null : Integracion.Abierto(clave), designacion, Politicas, fecha), fecha);

    public void Relevar(Guid nombramientoId, Designacion designacion, string motivo, DateOnly fecha) =>
        Cambiar(Integracion.Relevar(nombramientoId, designacion, motivo, Politicas, fecha), fecha);

    public void Cesar(Guid nombramientoId, DateOnly hasta, string motivo, DateOnly fecha) =>
        Cambiar(Integracion.Cesar(nombramientoId, hasta, motivo, fecha), fecha);

    public void Corregir(Guid nombramientoId, Designacion designacion, DateOnly fecha) =>
        Cambiar(Integracion.Corregir(nombramientoId, designacion, Politicas, fecha), fecha);

    public void Declarar(Guid nombramientoId, InteresesDeclarados declaracion, DateOnly fecha)
    {
        Trayectoria.DebeSeguir();

        Integracion = Integracion.Declarar(nombramientoId, declaracion, fecha);
    }

    public void AbrirAsiento(string sector, DateOnly fecha) =>
        Cambiar(Integracion.AbrirAsiento(sector, Politica, fecha), fecha);

    public void CerrarAsiento(string clave, DateOnly fecha) =>
        Cambiar(Integracion.CerrarAsiento(clave, Politica, fecha), fecha);

    /// <param name="generos">What its members declared; only the verdict is kept (S6, adr/0052).</param>
    public void Instalar(Documento? acta, string? lugar, Recuento generos, DateOnly fecha)
    {
        Rule.Require(acta is not null,
            "STL-S1-sin-acta", "La instalación exige su acta: adjunta el documento en «acta».");
        var instalada = Trayectoria.Instalar(new(fecha, lugar, acta, Politica.Equilibrio.VeredictoPublico(generos)));
        DebeEstarCompleto();
        Rule.Ensure(Integracion.FacilitadorAhora() is not null,
            "STL-S1-sin-facilitador", "El Secretariado se instala con quien lo facilite; nómbralo antes.");
        Rule.Ensure(!Politica.Equilibrio.ImpideInstalar(generos, Retratar().Sectores),
            "STL-S6-sin-equilibrio", "La política de este Secretariado impide instalarlo sin equilibrio de género y entre sectores; revísalo en «equilibrio» y en sus advertencias.");

        Trayectoria = instalada;
        Raise(new SecretariadoInstalado(Folio, EjercicioFolio, fecha));
    }

    public void IniciarRenovacion(string motivo, DateOnly fecha) => Trayectoria = Trayectoria.Renovar(motivo, fecha);

    public void ConcluirRenovacion(DateOnly fecha)
    {
        var renovada = Trayectoria.TerminarRenovacion(fecha);
        DebeEstarCompleto();

        Trayectoria = renovada;
    }

    /// <param name="acuerdo">What the installed STL agreed; before the installation there is nobody to agree.</param>
    public void CambiarPolitica(Politica politica, AcuerdoResumen? acuerdo, DateOnly fecha)
    {
        Trayectoria.DebeSeguir();
        var desde = EstaInstalado ? acuerdo.Habilitar(Materia.CambioPolitica, this, fecha).Fecha : (DateOnly?)null;
        var politicas = Politicas.Con(new(desde, desde is null ? null : acuerdo?.Folio, politica));

        Cambiar(Integracion.AjustadaA(politica, desde), fecha, politicas);
    }

    /// <summary>Everybody leaves with it: who sat until then is known, and nobody sits afterwards.</summary>
    public void Concluir(AcuerdoResumen? acuerdo, DateOnly fecha)
    {
        Rule.Ensure(EstaInstalado,
            "STL-sin-instalar", "Solo concluye un Secretariado instalado.");
        var habilitante = acuerdo.Habilitar(Materia.ConclusionSecretariado, this, fecha);

        Trayectoria = Trayectoria.Concluir(habilitante.Folio, fecha);
        Poner(Integracion.CesarTodos("El Secretariado concluyó sus trabajos.", fecha));
    }

    public Retrato RetratarEl(DateOnly dia) => Retrato.De(
        AsientosEn(dia), FacilitadorEn(dia), PoliticaEn(dia), Trayectoria.Instalacion is { } instalacion && instalacion.Fecha <= dia ? instalacion : null);

    public PublicDocument ToDocument() => SecretariadoDetalle.De(this, Retratar());

    private Retrato Retratar() => Retrato.De(Integracion.AsientosAhora(), Integracion.FacilitadorAhora(), Politica, Trayectoria.Instalacion);

    private void DebeEstarCompleto()
    {
        var faltan = Retratar().SectoresIncompletos();
        Rule.Ensure(faltan.Count == 0,
            "STL-S1-sin-integrar", $"Faltan representantes de: {string.Join(", ", faltan)}. Registra antes sus nombramientos.");
    }

    private void Cambiar(Integracion nueva, DateOnly fecha, IReadOnlyList<PoliticaEnVigor>? politicas = null)
    {
        Trayectoria.DebeSeguir();
        var faltaban = Retratar().SectoresIncompletos();

        Politicas = politicas ?? Politicas;
        Poner(nueva);

        var faltan = Retratar().SectoresIncompletos();
        Trayectoria = Trayectoria.Avanzar(completo: faltan.Count == 0, fecha);
        if (faltan.Except(faltaban, StringComparer.Ordinal).Any())
            Raise(new IntegracionIncompletaDetectada(Folio, faltan, fecha));
    }

    private void Poner(Integracion nueva)
    {
        foreach (var hecho in Hechos.Entre(Integracion, nueva, Folio)) Raise(hecho);

        Integracion = nueva;
    }
}
