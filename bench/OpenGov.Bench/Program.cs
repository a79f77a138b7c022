using System.Globalization;
using System.Runtime.InteropServices;
using OpenGov.Bench;

// OpenGov.Bench HOST SERVING OWNER CLUSTER load|judge|measure SIZE...: the same questions to hosts with more and more commitments, by turns.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (cluster, sizes) = (new Cluster(args[0], args[1], args[2], args[3]), args.Skip(5).Select(int.Parse).Order().ToList());

var hosts = new List<Installation>();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => hosts.ForEach(h => h.Kill()));
using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => hosts.ForEach(h => h.Kill()));
try
{
    await Plans.PrepareAsync(cluster);
    foreach (var size in sizes) await LoadAsync(size);
    foreach (var size in sizes) hosts.Add(await Installation.StartAsync(cluster, size, cluster.Database(size)));
    foreach (var host in hosts) await host.SettleAsync();
    if (args[4] == "load") return 0;

    if (args[4] == "measure")
    {
        await Reads.CompareAsync(hosts);
        await Reads.CompareSearchAsync(hosts[^1]);
    }

    return await Plans.JudgeAsync(cluster, hosts[^1]) ? 0 : 1;
}
finally
{
    foreach (var host in hosts) await host.DisposeAsync();
}

// Under another name until it is whole: what was interrupted is not taken for loaded.
async Task LoadAsync(int size)
{
    if (await cluster.ExistsAsync(cluster.Database(size))) return;

    var unfinished = $"{cluster.Database(size)}_cargando";
    await Cluster.SqlAsync(cluster.Owner, $"drop database if exists {unfinished} with (force)");
    if (size > Imports.Most)
    {
        await LoadAsync(Imports.Most);
        await Copies.MakeAsync(cluster, unfinished, size);
    }
    else
    {
        await Cluster.SqlAsync(cluster.Owner, $"create database {unfinished}");
        await using var host = await Installation.StartAsync(cluster, size, unfinished);
        hosts.Add(host);
        await Imports.LoadAsync(host);
        await host.SettleAsync();
        hosts.Remove(host);
    }

    await Cluster.SqlAsync(cluster.Owner, $"alter database {unfinished} rename to {cluster.Database(size)}");
}
