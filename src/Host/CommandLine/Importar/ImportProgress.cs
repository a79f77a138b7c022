using System.Globalization;

namespace OpenGov.Host.CommandLine;

/// <summary>Says how far an import is: one line that moves on a terminal, one line for each file elsewhere.</summary>
internal sealed class ImportProgress(TextWriter output, bool isTerminal, int total)
{
    private const int Bar = 24;
    private const string EraseLine = "\r\u001b[K";
    private readonly Dictionary<ActOutcome, int> counts = new() { [ActOutcome.Registered] = 0, [ActOutcome.AlreadyKnown] = 0 };
    private (int Registered, int Known) before;

    public int Registered => counts[ActOutcome.Registered];

    public int AlreadyKnown => counts[ActOutcome.AlreadyKnown];

    public void Starting(PreparedAct act)
    {
        if (!isTerminal) return;

        var filled = total == 0 ? Bar : Bar * Done / total;
        output.Write($"{EraseLine}[{new string('#', filled)}{new string('.', Bar - filled)}] {Done}/{total}  {act.File}: {act.Operation.Id}");
    }

    public void Finished(ActOutcome outcome) => counts[outcome]++;

    public void FileFinished(string file)
    {
        if (isTerminal) return;

        output.WriteLine($"  {file}: {Registered - before.Registered} registrados, {AlreadyKnown - before.Known} ya constaban");
        before = (Registered, AlreadyKnown);
    }

    public void Summarize(bool failed, TimeSpan elapsed)
    {
        if (isTerminal) output.Write(EraseLine);
        var pending = total - Done - (failed ? 1 : 0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Registered} registrados, {AlreadyKnown} ya constaban, {(failed ? "1 fallido" : "0 fallidos")}{(pending > 0 ? $", {pending} sin intentar" : "")} ({elapsed.TotalSeconds:0.0} s)"));
    }

    private int Done => Registered + AlreadyKnown;
}
