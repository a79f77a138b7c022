namespace MediatR;

/// <summary>What MediatR calls a request, whatever it answers.</summary>
public interface IBaseRequest;

/// <summary>A request that answers nothing.</summary>
public interface IRequest : IBaseRequest;

/// <summary>A request that answers <typeparamref name="TResponse"/>.</summary>
public interface IRequest<out TResponse> : IBaseRequest;

/// <summary>A request that answers a stream.</summary>
public interface IStreamRequest<out TResponse>;

/// <summary>A fact that any number of handlers may hear.</summary>
public interface INotification;
