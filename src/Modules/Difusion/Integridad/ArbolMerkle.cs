using System.Security.Cryptography;

namespace OpenGov.Difusion.Integridad;

/// <summary>Hashes of the Merkle tree of RFC 6962: leaves and nodes are marked apart, so that one never passes for the other.</summary>
internal static class ArbolMerkle
{
    public static byte[] Hoja(ReadOnlySpan<byte> contenido) => SHA256.HashData([0, .. contenido]);

    public static byte[] Nodo(ReadOnlySpan<byte> izquierda, ReadOnlySpan<byte> derecha) => SHA256.HashData([1, .. izquierda, .. derecha]);

    /// <summary>The root of no leaves at all.</summary>
    public static byte[] RaizVacia { get; } = SHA256.HashData([]);

    /// <summary>What joins several complete subtrees, from left to right, into one hash.</summary>
    public static byte[] Unir(IReadOnlyList<byte[]> subarboles) =>
        subarboles.Count == 0 ? RaizVacia : subarboles.Reverse().Aggregate((derecha, izquierda) => Nodo(izquierda, derecha));

    /// <summary>Which stretches of leaves, hashed, lead from one leaf to the root (RFC 6962, 2.1.1).</summary>
    public static List<Tramo> Inclusion(long hoja, long tamano) => Camino(hoja, new Tramo(0, tamano));

    /// <summary>Which stretches show that the tree of a size is a beginning of another (RFC 6962, 2.1.2).</summary>
    public static List<Tramo> Consistencia(long antes, long ahora) => antes == 0 ? [] : Subprueba(antes, new Tramo(0, ahora), entero: true);

    private static List<Tramo> Camino(long hoja, Tramo tramo)
    {
        if (tramo.Largo == 1) return [];

        var (izquierda, derecha) = tramo.Partir();
        return hoja < derecha.Desde ? [.. Camino(hoja, izquierda), derecha] : [.. Camino(hoja, derecha), izquierda];
    }

    private static List<Tramo> Subprueba(long antes, Tramo tramo, bool entero)
    {
        if (antes == tramo.Hasta) return entero ? [] : [tramo];

        var (izquierda, derecha) = tramo.Partir();
        return antes <= derecha.Desde ? [.. Subprueba(antes, izquierda, entero), derecha] : [.. Subprueba(antes, derecha, entero: false), izquierda];
    }
}

/// <summary>A complete subtree: <c>2^nivel</c> leaves from <c>indice · 2^nivel</c>.</summary>
internal sealed record Subarbol(int Nivel, long Indice);

/// <summary>Leaves from one, up to another that it does not include.</summary>
internal sealed record Tramo(long Desde, long Hasta)
{
    public long Largo => Hasta - Desde;

    /// <summary>At the largest power of two that leaves something at its right.</summary>
    public (Tramo Izquierda, Tramo Derecha) Partir()
    {
        var mitad = Desde + (1L << (63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(Largo - 1))));
        return (new(Desde, mitad), new(mitad, Hasta));
    }

    /// <summary>The complete subtrees it is made of, from left to right.</summary>
    public IEnumerable<Subarbol> Subarboles()
    {
        var desde = Desde;
        for (var nivel = 62; nivel >= 0; nivel--)
        {
            if ((Largo & (1L << nivel)) == 0) continue;

            yield return new Subarbol(nivel, desde >> nivel);
            desde += 1L << nivel;
        }
    }
}
