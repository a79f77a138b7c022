namespace OpenGov.Secretariado.Personas;

/// <summary>Género con el que una persona se identifica, si quiere decirlo. Solo se publica en recuentos.</summary>
internal enum Genero
{
    /// <summary>Mujer.</summary>
    Mujer,

    /// <summary>Hombre.</summary>
    Hombre,

    /// <summary>Otro.</summary>
    Otro,
}

/// <summary>What some persons declared. It is looked up for one count and never stored with what is public.</summary>
internal sealed class Generos(IReadOnlyDictionary<string, Genero> declarados)
{
    public static readonly Generos Ninguno = new(new Dictionary<string, Genero>(StringComparer.Ordinal));

    public Recuento Contar(IReadOnlyCollection<string> personas)
    {
        var declaraciones = personas.Where(declarados.ContainsKey).Select(p => declarados[p]).ToList();

        return new(
            Mujeres: declaraciones.Count(g => g is Genero.Mujer),
            Hombres: declaraciones.Count(g => g is Genero.Hombre),
            Otro: declaraciones.Count(g => g is Genero.Otro),
            SinDeclarar: personas.Count - declaraciones.Count,
            Total: personas.Count);
    }
}

/// <summary>Recuento de personas por el género que declararon.</summary>
/// <param name="Mujeres">Cuántas declararon ser mujeres.</param>
/// <param name="Hombres">Cuántos declararon ser hombres.</param>
/// <param name="Otro">Cuántas personas declararon otro género.</param>
/// <param name="SinDeclarar">Cuántas personas no lo declararon.</param>
/// <param name="Total">Personas que integran el STL, con la facilitación.</param>
internal sealed record Recuento(int Mujeres, int Hombres, int Otro, int SinDeclarar, int Total);
