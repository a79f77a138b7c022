namespace OpenGov.BuildingBlocks;

/// <summary>The OpenAPI document as it is served: whoever describes our data takes the words from here, and cannot disagree with the API.</summary>
public interface IPublishedContract
{
    string Json { get; }
}
