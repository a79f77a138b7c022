using OpenGov.Difusion.Integridad;

namespace OpenGov.Difusion;

/// <summary>What an installation decides of its open data.</summary>
internal sealed class DatosAbiertosOptions
{
    /// <summary>Private key (PEM, P-256) that signs checkpoints; without it nothing is signed.</summary>
    public string? LlaveDeFirma { get; init; }

    /// <summary>Folder where each checkpoint is also written, so that it survives outside (a synchronised folder, a working copy).</summary>
    public string? Espejo { get; init; }

    public bool LlaveEsValida => LlaveDeFirma is null || Firmante.EsLlave(LlaveDeFirma);
}
