using System.Text.Json;

namespace OpenGov.Difusion.Privacidad;

/// <summary>How the rest of the module keeps and reads personal data: <c>db.DatosPersonales.Add(resguardo.Guardar(…))</c>.</summary>
internal sealed class Resguardo(Llavero llavero)
{
    private const int Bloque = 128;

    /// <summary>What stands for a person: the same for every spelling of her address.</summary>
    public byte[] HuellaDe(string correo) => llavero.Huella("persona", CorreoCanonico.De(correo));

    /// <summary>By her address; by her telephone when she gave no address (docs/adr/0043).</summary>
    public byte[] HuellaDe(DatosDeContacto datos) => datos.Correo is { } correo ? HuellaDe(correo)
        : llavero.Huella("telefono", TelefonoCanonico.De(datos.Telefono ?? "") ?? throw new ArgumentException("Sin correo ni teléfono no hay a quién reconocer.", nameof(datos)));

    /// <summary>What stands for whoever signed a paper and gave nothing to be recognised by: that paper, and no other.</summary>
    public byte[] HuellaDelPapel(string folio) => llavero.Huella("papel", folio);

    /// <param name="consentimiento">Folio of the text that was consented to.</param>
    public DatoPersonal Guardar(DatosDeContacto datos, string proposito, string consentimiento, DateTimeOffset ahora)
    {
        var dato = new DatoPersonal
        {
            Proposito = proposito, Huella = HuellaDe(datos), Llave = "", Cerrado = [],
            ConsentimientoFolio = consentimiento, RegistradoEn = ahora,
        };
        Cerrar(dato, datos);
        return dato;
    }

    public DatosDeContacto Leer(DatoPersonal dato) => JsonSerializer.Deserialize<DatosDeContacto>(llavero.Abrir(dato.Cerrado, dato.Llave, dato.Id), Json.Stored)!;

    /// <summary>Writes it anew: other data, or the same under the key of today.</summary>
    public void Cerrar(DatoPersonal dato, DatosDeContacto datos)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(datos, Json.Stored);
        var relleno = new byte[(json.Length + Bloque - 1) / Bloque * Bloque]; // lengths would tell addresses apart
        Array.Fill(relleno, (byte)' ');
        json.CopyTo(relleno, 0);
        dato.Huella = HuellaDe(datos);
        dato.Cerrado = llavero.Cerrar(relleno, dato.Id);
        dato.Llave = llavero.Vigente;
    }
}
