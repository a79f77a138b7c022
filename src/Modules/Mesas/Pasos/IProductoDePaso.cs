using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Pasos;

/// <summary>What a step leaves when it closes. Each step has its own, and without it the step does not close.</summary>
internal interface IProductoDePaso
{
    PasoMetodologico Paso { get; }

    /// <summary>What the mesa has produced, with this in its place; a rule says what is missing.</summary>
    Productos EntrarEn(Productos productos);

    /// <summary>What the other modules must hear, told by the mesa before it changes.</summary>
    IEnumerable<INotification> Hechos(Mesa mesa, DateOnly fecha) => [];
}
