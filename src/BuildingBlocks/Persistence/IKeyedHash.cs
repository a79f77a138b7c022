namespace OpenGov.BuildingBlocks;

/// <summary>What stands for a value where the value may not be, not even to be guessed: a hash under a key that only this installation has.</summary>
public interface IKeyedHash
{
    /// <param name="use">Each use has its own hashes, so that they cannot be joined.</param>
    byte[] Of(string use, ReadOnlySpan<byte> value);
}
