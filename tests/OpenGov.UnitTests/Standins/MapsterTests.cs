using Mapster;

namespace OpenGov.UnitTests.Standins;

/// <summary>
/// Mapster as this product uses it: <c>Adapt</c>, <c>ProjectToType</c> and <c>NewConfig</c> with <c>Map</c> and
/// <c>Ignore</c>. Each must hold with the stand-in of Mapster.Core and with the package (build/standins/README.md).
/// </summary>
public sealed class MapsterTests
{
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Instante = new(2026, 3, 2, 17, 30, 0, TimeSpan.FromHours(-6));

    [Fact]
    public void Copia_una_clase_de_propiedades_privadas_a_un_registro_de_constructor()
    {
        var resumen = UnaMesa().Adapt<MesaResumen>();

        Assert.Equal(new MesaResumen("mesa-agua", "Mesa del agua", 1), resumen);
    }

    [Fact]
    public void Copia_una_clase_de_propiedades_privadas_a_un_registro_de_propiedades_init()
    {
        var ficha = UnaMesa().Adapt<MesaFicha>();

        Assert.Equal("mesa-agua", ficha.Folio);
        Assert.Equal("Mesa del agua", ficha.Titulo);
    }

    [Fact]
    public void Copia_los_miembros_del_registro_base()
    {
        var ficha = UnaMesa().Adapt<MesaFicha>();

        Assert.Equal(Id, ficha.Id);
        Assert.Equal(1, ficha.Version);
    }

    /// <summary>A limit of Mapster 7.4: either constructor parameters or init properties.</summary>
    [Fact]
    public void Rechaza_un_registro_de_constructor_cuya_base_tiene_propiedades_init()
    {
        Assert.Throws<CompileException>(() => UnaMesa().Adapt<MesaMixta>());
    }

    [Fact]
    public void Copia_un_enumerado_a_otro_por_su_numero()
    {
        Assert.Equal(EstadoPublico.Cerrada, UnaMesa().Adapt<MesaFicha>().Estado);
        Assert.Equal(EstadoPublico.Abierta, EstadoMesa.Abierta.Adapt<EstadoPublico>());
    }

    [Fact]
    public void Copia_un_enumerado_a_texto_por_su_nombre()
    {
        Assert.Equal("Concluida", UnaMesa().Adapt<MesaTexto>().Estado);
    }

    [Fact]
    public void Copia_un_texto_a_enumerado_por_su_nombre()
    {
        Assert.Equal(EstadoMesa.Concluida, new MesaTexto("Concluida").Adapt<MesaEstado>().Estado);
    }

    [Fact]
    public void Copia_los_registros_anidados()
    {
        var ficha = UnaMesa().Adapt<MesaFicha>();

        Assert.Equal(new SedeDto("Sala 2", new DomicilioDto { Calle = "Juárez 8", Piso = 3 }), ficha.Sede);
    }

    [Fact]
    public void Deja_nulo_lo_anidado_que_es_nulo()
    {
        var ficha = new Mesa(Id, "mesa-sin-sede", "Sin sede", EstadoMesa.Abierta, sede: null).Adapt<MesaFicha>();

        Assert.Null(ficha.Sede);
    }

    [Fact]
    public void Copia_las_listas_de_registros_anidados()
    {
        var pasos = UnaMesa().Adapt<MesaFicha>().Pasos;

        Assert.Equal(
            [
                new PasoDto(1, "Elegir el problema", new DateOnly(2026, 3, 2), Instante, 0.5m),
                new PasoDto(2, "Analizarlo", new DateOnly(2026, 4, 6), null, null),
            ],
            pasos);
    }

    [Fact]
    public void Copia_una_lista_a_arreglo_y_a_lista_de_solo_lectura()
    {
        List<Paso> pasos = [.. UnaMesa().Pasos];

        Assert.Equal(2, pasos.Adapt<PasoDto[]>().Length);
        Assert.Equal(2, pasos.Adapt<IReadOnlyList<PasoDto>>().Count);
    }

    [Fact]
    public void La_lista_copiada_no_es_la_misma()
    {
        var mesa = UnaMesa();
        var etiquetas = mesa.Adapt<MesaFicha>().Etiquetas;

        mesa.Etiqueta("tarde");

        Assert.Equal(["agua", "norte"], etiquetas);
        Assert.Equal(["agua", "norte", "tarde"], mesa.Etiquetas);
    }

    [Fact]
    public void Copia_una_secuencia_de_textos_tal_cual()
    {
        Assert.Equal(["agua", "norte"], UnaMesa().Adapt<MesaSecuencia>().Etiquetas.ToList());
    }

    [Fact]
    public void Copia_los_valores_que_admiten_nulo()
    {
        var paso = new Paso(2, "Analizarlo", new DateOnly(2026, 4, 6), null, null).Adapt<PasoDto>();

        Assert.Null(paso.RegistradoEn);
        Assert.Null(paso.Avance);
    }

    [Fact]
    public void Un_valor_que_falta_da_el_valor_por_omision_donde_no_se_admite_nulo()
    {
        var paso = new Paso(2, "Analizarlo", new DateOnly(2026, 4, 6), null, null).Adapt<PasoEstricto>();

        Assert.Equal(new PasoEstricto(2, 0m), paso);
    }

    [Fact]
    public void Un_valor_presente_pasa_a_uno_que_admite_nulo()
    {
        var paso = new Paso(1, "Elegir", new DateOnly(2026, 3, 2), Instante, 0.5m).Adapt<PasoLaxo>();

        Assert.Equal(new PasoLaxo(1, new DateOnly(2026, 3, 2)), paso);
    }

    [Fact]
    public void Copia_identificadores_dias_e_instantes_sin_cambiarlos()
    {
        Acto acto = new()
        {
            Id = Id, Dia = new DateOnly(2024, 2, 29), Instante = Instante, Duracion = TimeSpan.FromMinutes(90),
        };

        var copia = acto.Adapt<ActoDto>();

        Assert.Equal(new ActoDto(Id, new DateOnly(2024, 2, 29), Instante, TimeSpan.FromMinutes(90)), copia);
        Assert.Equal(TimeSpan.FromHours(-6), copia.Instante.Offset);
    }

    [Fact]
    public void Copia_un_diccionario_de_textos_sin_compartirlo()
    {
        var mesa = UnaMesa();
        var notas = mesa.Adapt<MesaFicha>().Notas;

        mesa.Notas.Clear();

        Assert.Equal(new Dictionary<string, string>(StringComparer.Ordinal) { ["acceso"] = "rampa", ["aforo"] = "40" }, notas);
    }

    [Fact]
    public void Copia_un_diccionario_de_registros()
    {
        Dictionary<string, Sede> sedes = new(StringComparer.Ordinal) { ["norte"] = new("Sala 1", new("Hidalgo 2", null)) };

        var copia = sedes.Adapt<Dictionary<string, SedeDto>>();

        Assert.Equal(new SedeDto("Sala 1", new DomicilioDto { Calle = "Hidalgo 2" }), Assert.Single(copia).Value);
    }

    [Fact]
    public void Lee_un_registro_de_un_diccionario()
    {
        Dictionary<string, object> valores = new(StringComparer.Ordinal)
        {
            ["Folio"] = "mesa-agua", ["Titulo"] = "Mesa del agua",
        };

        Assert.Equal(new MesaResumen("mesa-agua", "Mesa del agua", 0), valores.Adapt<MesaResumen>());
    }

    [Fact]
    public void Escribe_un_registro_en_un_diccionario()
    {
        var valores = new MesaResumen("mesa-agua", "Mesa del agua", 7).Adapt<Dictionary<string, object>>();

        Assert.Equal("mesa-agua", valores["Folio"]);
        Assert.Equal(7, valores["Version"]);
    }

    [Fact]
    public void Copia_sobre_un_objeto_que_ya_existe()
    {
        MesaEditable editable = new() { Titulo = "Viejo", Comentario = "se queda" };

        UnaMesa().Adapt(editable);

        Assert.Equal("Mesa del agua", editable.Titulo);
        Assert.Equal("se queda", editable.Comentario);
    }

    [Fact]
    public void Una_regla_propia_da_el_valor_de_un_parametro_del_constructor()
    {
        TypeAdapterConfig config = new();
        config.NewConfig<Mesa, MesaConteo>().Map(conteo => conteo.Total, mesa => mesa.Pasos.Count);

        Assert.Equal(new MesaConteo("mesa-agua", 2), UnaMesa().Adapt<MesaConteo>(config));
    }

    [Fact]
    public void Una_regla_propia_da_el_valor_de_una_propiedad_init()
    {
        TypeAdapterConfig config = new();
        config.NewConfig<Mesa, MesaFicha>().Map(ficha => ficha.Titulo, mesa => mesa.Titulo + " (" + mesa.Folio + ")");

        Assert.Equal("Mesa del agua (mesa-agua)", UnaMesa().Adapt<MesaFicha>(config).Titulo);
    }

    [Fact]
    public void Una_regla_propia_omite_una_propiedad()
    {
        TypeAdapterConfig config = new();
        config.NewConfig<Mesa, MesaFicha>().Ignore(ficha => ficha.Titulo, ficha => ficha.Id);

        var ficha = UnaMesa().Adapt<MesaFicha>(config);

        Assert.Equal("", ficha.Titulo);
        Assert.Equal(Guid.Empty, ficha.Id);
        Assert.Equal("mesa-agua", ficha.Folio);
    }

    [Fact]
    public void Una_regla_de_un_registro_vale_dentro_de_otro()
    {
        TypeAdapterConfig config = new();
        config.NewConfig<Paso, PasoDto>().Map(dto => dto.Nombre, paso => paso.Numero + ". " + paso.Nombre);

        var ficha = UnaMesa().Adapt<MesaFicha>(config);

        Assert.Equal(["1. Elegir el problema", "2. Analizarlo"], ficha.Pasos.Select(paso => paso.Nombre).ToList());
    }

    [Fact]
    public void Las_reglas_de_una_configuracion_no_tocan_a_otra()
    {
        TypeAdapterConfig config = new();
        config.NewConfig<Mesa, MesaFicha>().Ignore(ficha => ficha.Titulo);

        Assert.Equal("", UnaMesa().Adapt<MesaFicha>(config).Titulo);
        Assert.Equal("Mesa del agua", UnaMesa().Adapt<MesaFicha>(new TypeAdapterConfig()).Titulo);
    }

    [Fact]
    public void Proyecta_una_consulta_a_registros_de_constructor()
    {
        var resumenes = Consulta().ProjectToType<MesaResumen>().ToList();

        Assert.Equal(
            [new MesaResumen("mesa-agua", "Mesa del agua", 1), new MesaResumen("mesa-sol", "Mesa del sol", 1)], resumenes);
    }

    [Fact]
    public void Proyecta_una_consulta_a_registros_de_propiedades_init_con_sus_listas()
    {
        var ficha = Consulta().Where(mesa => mesa.Folio == "mesa-agua").ProjectToType<MesaFicha>().Single();

        Assert.Equal(Id, ficha.Id);
        Assert.Equal(EstadoPublico.Cerrada, ficha.Estado);
        Assert.Equal([1, 2], ficha.Pasos.Select(paso => paso.Numero));
        Assert.Equal("Juárez 8", ficha.Sede?.Domicilio.Calle);
    }

    [Fact]
    public void Proyecta_con_las_reglas_de_su_configuracion()
    {
        TypeAdapterConfig config = new();
        config.NewConfig<Mesa, MesaConteo>().Map(conteo => conteo.Total, mesa => mesa.Pasos.Count);

        var conteos = Consulta().ProjectToType<MesaConteo>(config).ToList();

        Assert.Equal([new MesaConteo("mesa-agua", 2), new MesaConteo("mesa-sol", 0)], conteos);
    }

    private static Mesa UnaMesa()
    {
        Mesa mesa = new(Id, "mesa-agua", "Mesa del agua", EstadoMesa.Concluida, new Sede("Sala 2", new Domicilio("Juárez 8", 3)))
        {
            Notas = { ["acceso"] = "rampa", ["aforo"] = "40" },
        };
        mesa.Agrega(new Paso(1, "Elegir el problema", new DateOnly(2026, 3, 2), Instante, 0.5m));
        mesa.Agrega(new Paso(2, "Analizarlo", new DateOnly(2026, 4, 6), null, null));
        return mesa;
    }

    private static IQueryable<Mesa> Consulta()
    {
        Sede patio = new("Patio", new Domicilio("Sol 1", null));
        Mesa otra = new(Guid.CreateVersion7(), "mesa-sol", "Mesa del sol", EstadoMesa.Abierta, patio);
        return new[] { UnaMesa(), otra }.AsQueryable();
    }

    internal enum EstadoMesa
    {
        Abierta = 1,
        Concluida = 2,
    }

    internal enum EstadoPublico
    {
        Abierta = 1,
        Cerrada = 2,
    }

    internal abstract class Raiz
    {
        public Guid Id { get; private protected init; }

        public int Version { get; private set; }

        protected void Cambia() => Version = 1;
    }

    internal sealed class Mesa : Raiz
    {
        private readonly List<Paso> pasos = [];
        private readonly List<string> etiquetas = ["agua", "norte"];

        public Mesa(Guid id, string folio, string titulo, EstadoMesa estado, Sede? sede)
        {
            Id = id;
            Folio = folio;
            Titulo = titulo;
            Estado = estado;
            Sede = sede;
            Cambia();
        }

        public string Folio { get; private init; }

        public string Titulo { get; private set; }

        public EstadoMesa Estado { get; private set; }

        public Sede? Sede { get; private set; }

        public IReadOnlyList<Paso> Pasos => pasos;

        public IReadOnlyList<string> Etiquetas => etiquetas;

        public Dictionary<string, string> Notas { get; } = [];

        public void Agrega(Paso paso) => pasos.Add(paso);

        public void Etiqueta(string etiqueta) => etiquetas.Add(etiqueta);
    }

    internal sealed class Paso(int numero, string nombre, DateOnly dia, DateTimeOffset? registradoEn, decimal? avance)
    {
        public int Numero { get; private set; } = numero;

        public string Nombre { get; private set; } = nombre;

        public DateOnly Dia { get; private set; } = dia;

        public DateTimeOffset? RegistradoEn { get; private set; } = registradoEn;

        public decimal? Avance { get; private set; } = avance;
    }

    internal sealed record Domicilio(string Calle, int? Piso);

    internal sealed record Sede(string Nombre, Domicilio Domicilio);

    internal sealed record Acto
    {
        public Guid Id { get; init; }

        public DateOnly Dia { get; init; }

        public DateTimeOffset Instante { get; init; }

        public TimeSpan Duracion { get; init; }
    }

    internal abstract record Documento
    {
        public Guid Id { get; init; }

        public string Folio { get; init; } = "";

        public int Version { get; init; }
    }

    internal sealed record MesaFicha : Documento
    {
        public string Titulo { get; init; } = "";

        public EstadoPublico Estado { get; init; }

        public SedeDto? Sede { get; init; }

        public IReadOnlyList<PasoDto> Pasos { get; init; } = [];

        public IReadOnlyList<string> Etiquetas { get; init; } = [];

        public IReadOnlyDictionary<string, string> Notas { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    internal sealed record MesaMixta(string Titulo) : Documento;

    internal sealed record MesaResumen(string Folio, string Titulo, int Version);

    internal sealed record MesaTexto(string Estado);

    internal sealed record MesaEstado(EstadoMesa Estado);

    internal sealed record MesaConteo(string Folio, int Total);

    internal sealed record MesaSecuencia(IEnumerable<string> Etiquetas);

    internal sealed record SedeDto(string Nombre, DomicilioDto Domicilio);

    internal sealed record DomicilioDto
    {
        public string Calle { get; init; } = "";

        public int? Piso { get; init; }
    }

    internal sealed record PasoDto(int Numero, string Nombre, DateOnly Dia, DateTimeOffset? RegistradoEn, decimal? Avance);

    internal sealed record PasoEstricto(int Numero, decimal Avance);

    internal sealed record PasoLaxo(int? Numero, DateOnly? Dia);

    internal sealed record ActoDto(Guid Id, DateOnly Dia, DateTimeOffset Instante, TimeSpan Duracion);

    internal sealed class MesaEditable
    {
        public string Titulo { get; set; } = "";

        public string Comentario { get; set; } = "";
    }
}
