using System.Globalization;

using FsCheck;

namespace OpenGov.UnitTests;

/// <summary>
/// How a law is tried. From a fixed seed, so that a run says of a commit what any other run says of it; with OPENGOV_AZAR=n,
/// n times as many cases from a new seed: what a failure prints is then replayed here, mended and kept as a case.
/// </summary>
internal static class Ley
{
    private static readonly int Azar = int.TryParse(Environment.GetEnvironmentVariable("OPENGOV_AZAR"), CultureInfo.InvariantCulture, out var veces) ? veces : 0;

    private static readonly Config Ensayo = Azar > 0 ? Config.QuickThrowOnFailure : Config.QuickThrowOnFailure.WithReplay(20191015, 20200331);

    public static void Exigir(this Property ley, int casos = 100) => ley.Check(Ensayo.WithMaxTest(casos * Math.Max(Azar, 1)));
}
