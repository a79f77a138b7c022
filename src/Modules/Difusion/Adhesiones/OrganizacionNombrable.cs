namespace OpenGov.Difusion.Adhesiones;

/// <summary>Of an adhesion, whether it may be said who adhered: only an organisation, only with its consent, only reviewed (F8).</summary>
internal abstract class OrganizacionNombrable : AggregateRoot
{
    public PublicacionDeNombre Publicacion { get; private set; }
    public string? NombrePublico { get; private set; }

    /// <summary>When the name began to be public, and when it last ceased to be: the files of a day tell what had been decided by its end (docs/adr/0067).</summary>
    public DateTimeOffset? NombradaEn { get; private set; }
    public DateTimeOffset? NombreRetiradoEn { get; private set; }

    protected abstract bool Cuenta { get; }

    /// <param name="nombre">Null if it is not to be published.</param>
    public void RevisarNombre(string? nombre, DateTimeOffset ahora)
    {
        Rule.Ensure(Cuenta && Publicacion is PublicacionDeNombre.PorRevisar,
            "DIF-F8-nombre-no-pendiente", "Solo se revisa el nombre de una organización que confirmó su adhesión, pidió publicarlo y aún no tiene decisión.");

        if (nombre is null) Publicacion = PublicacionDeNombre.Rechazada;
        else (Publicacion, NombrePublico, NombradaEn) = (PublicacionDeNombre.Aceptada, nombre, ahora);
    }

    /// <summary>Nobody consents any more to its being public.</summary>
    public void OlvidarNombre(DateTimeOffset ahora)
    {
        Publicacion = PublicacionDeNombre.NoPedida;
        CallarNombre(ahora);
    }

    /// <summary>What does not count is not named.</summary>
    protected void CallarNombre(DateTimeOffset ahora)
    {
        if (NombrePublico is not null) NombreRetiradoEn = ahora;
        NombrePublico = null;
    }

    protected void PedirNombre(bool publicar) => Publicacion = publicar ? PublicacionDeNombre.PorRevisar : PublicacionDeNombre.NoPedida;
}
