using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace OpenGov.Bench;

/// <summary>The PostgreSQL of the measurement, with a database for each size.</summary>
/// <param name="Binary">The host to measure.</param>
/// <param name="Serving">Connection string of the host's role.</param>
/// <param name="Owner">Connection string of the owner.</param>
/// <param name="Directory">Where it lives.</param>
internal sealed record Cluster(string Binary, string Serving, string Owner, string Directory)
{
    public string Log => Path.Combine(Directory, "postgres.log");

    public int Postmaster => int.Parse(File.ReadLines(Path.Combine(Directory, "datos", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public string Superuser => Regex.Replace(Owner, "Username=[^;]+", "Username=postgres");

    public string Database(int size) => $"bench_{size}";

    public static string In(string database, string connection) => connection.Replace("Database=opengov", $"Database={database}");

    public async Task<bool> ExistsAsync(string database) => await SqlAsync(Owner, $"select 1 from pg_database where datname = '{database}'") is not null;

    public static async Task<object?> SqlAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 1_800;
        return await command.ExecuteScalarAsync();
    }
}
