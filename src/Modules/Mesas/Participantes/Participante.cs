namespace OpenGov.Mesas.Participantes;

/// <summary>Menos de 18 años, 18 a 29, 30 a 59, 60 o más.</summary>
internal enum GrupoDeEdad { MenorDeEdad, Joven, Adulta, PersonaMayor }

/// <summary>Una persona que participó en una mesa, sin decir quién es: su nombre y cómo encontrarla se quedan en la lista firmada. Lo demás solo se publica en cuentas.</summary>
/// <param name="Renglon">Renglón de la lista; con el lote identifica a la persona, así que repetir el envío no la cuenta dos veces.</param>
/// <param name="Sector">Clave del sector al que representa, por ejemplo sociedad_civil.</param>
/// <param name="Municipio">Clave INEGI del municipio del que viene, por ejemplo 15106.</param>
/// <param name="Genero">Género que declaró, si lo hizo.</param>
/// <param name="GrupoDeEdad">Grupo de edad que declaró, si lo hizo: menor_de_edad (menos de 18), joven (18 a 29), adulta (30 a 59) o persona_mayor (60 o más).</param>
internal sealed record Participante(
    int Renglon,
    string Sector,
    string Municipio,
    Genero? Genero = null,
    GrupoDeEdad? GrupoDeEdad = null)
{
    public const int RenglonMaximo = 100_000;
}
