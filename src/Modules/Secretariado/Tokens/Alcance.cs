namespace OpenGov.Secretariado.Tokens;

/// <summary>What one scope covers of another: <c>*</c> everything, a scope itself and each of its narrowings to a resource.</summary>
internal static class Alcance
{
    public const int Maximo = 160;
    public const int MaximoPorToken = 64;

    /// <summary>Grants everything; only who already holds it may grant it.</summary>
    public const string Todo = "*";

    /// <summary>recurso:accion, optionally narrowed to the folio of one resource; only a folio is in capitals.</summary>
    public const string Forma = "^(\\*|[a-z][a-z_-]*(:[a-z][a-z_-]*)+(:[A-Z0-9][A-Z0-9-]*)?)$";

    public static bool Cubre(IReadOnlyList<string> tenidos, string pedido) =>
        tenidos.Any(tenido => tenido == Todo || tenido == pedido || tenido == SinRecurso(pedido));

    public static IReadOnlyList<string> SinCubrir(IReadOnlyList<string> tenidos, IReadOnlyList<string> pedidos) =>
        [.. pedidos.Where(pedido => !Cubre(tenidos, pedido))];

    /// <summary>The declared scope that a possibly narrowed one belongs to.</summary>
    public static string SinRecurso(string alcance)
    {
        var corte = alcance.LastIndexOf(':');
        return corte >= 0 && corte < alcance.Length - 1 && !char.IsAsciiLetterLower(alcance[corte + 1]) ? alcance[..corte] : alcance;
    }
}
