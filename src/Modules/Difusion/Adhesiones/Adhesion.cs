using OpenGov.Difusion.Contracts;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Alguien, con su correo confirmado o con un papel firmado, apoya un plan o compromiso, ofrece colaborar o darle seguimiento. De quién es solo se guarda una huella.</summary>
internal sealed class Adhesion : OrganizacionNombrable
{
    public const string Proposito = "adhesion";

    public string ObjetoFolio { get; private init; } = "";
    public Adherente Adherente { get; private init; }
    public TipoAdhesion Tipo { get; private init; }

    /// <summary>By what it counts.</summary>
    public CanalAdhesion Canal { get; private set; }

    /// <summary>Of whoever adheres; with the three above, unique (F7).</summary>
    public byte[] Huella { get; private set; } = [];
    public EstadoAdhesion Estado { get; private set; } = EstadoAdhesion.Registrada;

    /// <summary>Row of her contact data, which may be gone.</summary>
    public Guid DatoId { get; private set; }

    /// <summary>She consents to being written to or called afterwards. Confirming is not consenting to this.</summary>
    public bool AceptaContacto { get; private set; }

    /// <summary>The text she accepted; it stays when her data is gone. Null in those of before it was kept here.</summary>
    public string? ConsentimientoFolio { get; private set; }

    public byte[]? HuellaEnlace { get; private set; }

    /// <summary>Null when there is no link to use.</summary>
    public DateTimeOffset? EnlaceVenceEn { get; private set; }
    public DateTimeOffset? EscritaEn { get; private set; }
    public DateTimeOffset? VerificadaEn { get; private set; }
    public DateTimeOffset? RetiradaEn { get; private set; }

    private Adhesion() { } // EF

    public static Adhesion Registrar(byte[] huella, string objetoFolio, Adherente adherente, TipoAdhesion tipo) => new()
    {
        Folio = $"ADH-{Guid.CreateVersion7():N}".ToUpperInvariant(), Huella = huella, ObjetoFolio = objetoFolio, Adherente = adherente, Tipo = tipo,
    };

    /// <summary>Asked again: what counts stays as it was, and what is not confirmed takes the newest data, because only the owner of the address can confirm any of it.</summary>
    /// <returns>False when it already counts: then nothing of the new request is kept.</returns>
    public bool Renovar(SolicitudDeAdhesion solicitud)
    {
        if (Estado is EstadoAdhesion.Verificada) return false;

        TomarDatos(solicitud.DatoId, solicitud.PublicarNombre, solicitud.AceptaContacto, solicitud.ConsentimientoFolio);
        return true;
    }

    /// <summary>Signed on paper: it counts without a link. What she did last holds: a paper does not undo what she withdrew that day or later.</summary>
    /// <returns>True if it counts from now on.</returns>
    public bool RecibirPapel(PapelDeAdhesion papel, DateTimeOffset ahora)
    {
        if (Estado is EstadoAdhesion.Verificada || !Vale(papel)) return false;

        TomarDatos(papel.DatoId ?? Guid.Empty, papel.PublicarNombre, papel.AceptaContacto, papel.ConsentimientoFolio);
        Contar(CanalAdhesion.Presencial, ahora);
        return true;
    }

    /// <summary>Whether it is time to write, so that asking many times is not writing many times.</summary>
    public bool TocaEscribir(DateTimeOffset ahora)
    {
        if (EscritaEn is { } escrita && ahora - escrita < Enlace.Pausa) return false;

        EscritaEn = ahora;
        return true;
    }

    /// <summary>A new link kills the one before.</summary>
    public void Enlazar(byte[] huellaEnlace, DateTimeOffset ahora)
    {
        if (Estado is EstadoAdhesion.Verificada) return;

        (HuellaEnlace, EnlaceVenceEn) = (huellaEnlace, ahora + Enlace.Vigencia);
    }

    public bool EsperaEnlace(DateTimeOffset ahora) => Estado is not EstadoAdhesion.Verificada && EnlaceVenceEn > ahora;

    /// <returns>True if it counts from now on; false if the link was used, replaced or too old.</returns>
    public bool Confirmar(DateTimeOffset ahora)
    {
        if (!EsperaEnlace(ahora)) return false;
        Contar(CanalAdhesion.Electronico, ahora);
        return true;
    }

    /// <returns>True if it counted until now.</returns>
    public bool Retirar(DateTimeOffset ahora)
    {
        var contaba = Estado is EstadoAdhesion.Verificada;
        if (Estado is not EstadoAdhesion.Retirada) RetiradaEn = ahora;
        (Estado, EnlaceVenceEn) = (EstadoAdhesion.Retirada, null);
        CallarNombre(ahora);
        if (contaba) DecirQueNoCuenta(ahora);
        return contaba;
    }

    /// <summary>The paper by which she counts was captured by mistake: another keeps her, with no more than it consents to; with none, nothing that it said is hers.</summary>
    /// <param name="otro">The first that came after it and is good; null if there is none.</param>
    /// <returns>True if she counted until now.</returns>
    public bool PerderPapel(PapelDeAdhesion? otro, DateTimeOffset ahora)
    {
        if (otro is not null)
        {
            (AceptaContacto, ConsentimientoFolio) = (AceptaContacto && otro.AceptaContacto, otro.ConsentimientoFolio);
            if (!otro.PublicarNombre) OlvidarNombre(ahora);
            return false;
        }

        (Estado, VerificadaEn) = (RetiradaEn is null ? EstadoAdhesion.Registrada : EstadoAdhesion.Retirada, null);
        AceptaContacto = false;
        OlvidarNombre(ahora);
        DecirQueNoCuenta(ahora);
        return true;
    }

    /// <summary>Whether nothing that she did later undoes it.</summary>
    public bool Vale(PapelDeAdhesion papel) => RetiradaEn is not { } retirada || retirada.ToLegalDay() < papel.FechaPapel;

    protected override bool Cuenta => Estado is EstadoAdhesion.Verificada;

    public bool CuentaPorPapel => Cuenta && Canal is CanalAdhesion.Presencial;

    /// <summary>The person is the same, her address was wrong.</summary>
    public void CambiarHuella(byte[] huella) => Huella = huella;

    public bool EsLaMismaQue(Adhesion otra) => (ObjetoFolio, Adherente, Tipo) == (otra.ObjetoFolio, otra.Adherente, otra.Tipo);

    private void TomarDatos(Guid datoId, bool publicarNombre, bool aceptaContacto, string? consentimientoFolio)
    {
        (DatoId, AceptaContacto, ConsentimientoFolio) = (datoId, aceptaContacto, consentimientoFolio);
        PedirNombre(publicarNombre);
    }

    private void Contar(CanalAdhesion canal, DateTimeOffset ahora)
    {
        (Estado, Canal, EnlaceVenceEn, VerificadaEn) = (EstadoAdhesion.Verificada, canal, null, ahora);
        if (canal is CanalAdhesion.Electronico) RetiradaEn = null; // a paper may turn out to be a mistake: then what she withdrew before stands
        Raise(new AdhesionVerificada(ObjetoFolio, Json.SnakeCase(Adherente.ToString()), Json.SnakeCase(Tipo.ToString()), Json.SnakeCase(Canal.ToString()), ahora.ToLegalDay()));
    }

    private void DecirQueNoCuenta(DateTimeOffset ahora) =>
        Raise(new AdhesionRetirada(ObjetoFolio, Json.SnakeCase(Adherente.ToString()), Json.SnakeCase(Tipo.ToString()), Json.SnakeCase(Canal.ToString()), ahora.ToLegalDay()));
}
