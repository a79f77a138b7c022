using Npgsql;
using NpgsqlTypes;

namespace OpenGov.Difusion.Integridad;

/// <summary>The tree as it grows: its size and the roots of its complete subtrees, which are enough to add a leaf and to know the root.</summary>
internal sealed class Bitacora(long tamano, IReadOnlyDictionary<int, byte[]> cimas)
{
    private readonly SortedDictionary<int, byte[]> cimas = new(cimas.ToDictionary());

    public long Tamano { get; private set; } = tamano;

    /// <summary>From the highest subtree, which is the leftmost.</summary>
    public byte[] Raiz => ArbolMerkle.Unir([.. cimas.Reverse().Select(c => c.Value)]);

    /// <summary>Adds a leaf and says which subtrees it completed.</summary>
    public IEnumerable<(Subarbol Subarbol, byte[] Huella)> Agregar(byte[] hoja)
    {
        var (completados, nivel, indice, huella) = (new List<(Subarbol, byte[])>(), 0, Tamano, hoja);
        while (cimas.Remove(nivel, out var izquierda))
        {
            huella = ArbolMerkle.Nodo(izquierda, huella);
            (nivel, indice) = (nivel + 1, indice >> 1);
            completados.Add((new Subarbol(nivel, indice), huella));
        }

        cimas[nivel] = huella;
        Tamano++;
        return completados;
    }

    public static async Task<Bitacora> AbrirAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var ultimo = new NpgsqlCommand("select coalesce(max(cursor), 0) from difusion.entregas", connection);
        var tamano = (long)(await ultimo.ExecuteScalarAsync(ct))!;
        var subarboles = new Tramo(0, tamano).Subarboles().ToList();
        var huellas = await HuellasAsync(connection, subarboles, ct);
        return new Bitacora(tamano, subarboles.ToDictionary(s => s.Nivel, s => huellas[s]));
    }

    /// <summary>The hash of each stretch of leaves, in one trip to the database.</summary>
    public static async Task<IReadOnlyList<byte[]>> HuellasAsync(NpgsqlConnection connection, IReadOnlyList<Tramo> tramos, CancellationToken ct)
    {
        var huellas = await HuellasAsync(connection, [.. tramos.SelectMany(t => t.Subarboles()).Distinct()], ct);
        return [.. tramos.Select(t => ArbolMerkle.Unir([.. t.Subarboles().Select(s => huellas[s])]))];
    }

    private static async Task<Dictionary<Subarbol, byte[]>> HuellasAsync(NpgsqlConnection connection, IReadOnlyCollection<Subarbol> subarboles, CancellationToken ct)
    {
        // A subtree of one leaf is the release itself.
        await using var command = new NpgsqlCommand("""
            select nivel, indice, huella from difusion.nodos join unnest(@niveles, @indices) as pedido (nivel, indice) using (nivel, indice)
            union all
            select 0, cursor - 1, hoja from difusion.entregas join unnest(@niveles, @indices) as pedido (nivel, indice) on pedido.nivel = 0 and cursor = pedido.indice + 1
            """, connection);
        command.Parameters.AddWithValue("niveles", NpgsqlDbType.Array | NpgsqlDbType.Integer, subarboles.Select(s => s.Nivel).ToArray());
        command.Parameters.AddWithValue("indices", NpgsqlDbType.Array | NpgsqlDbType.Bigint, subarboles.Select(s => s.Indice).ToArray());
        await using var row = await command.ExecuteReaderAsync(ct);
        var huellas = new Dictionary<Subarbol, byte[]>();
        while (await row.ReadAsync(ct)) huellas[new(row.GetInt32(0), row.GetInt64(1))] = row.GetFieldValue<byte[]>(2);
        return huellas;
    }
}
