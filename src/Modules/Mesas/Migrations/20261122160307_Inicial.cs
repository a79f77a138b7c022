using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace OpenGov.Mesas.Migrations
{
    /// <inheritdoc />
    public partial class Inicial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "mesas");

            migrationBuilder.CreateTable(
                name: "auditoria",
                schema: "mesas",
                columns: table => new
                {
                    posicion = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    registrado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    token_id = table.Column<Guid>(type: "uuid", nullable: true),
                    operacion = table.Column<string>(type: "text", nullable: false),
                    recurso = table.Column<string>(type: "text", nullable: false),
                    folio = table.Column<string>(type: "text", nullable: false),
                    version_antes = table.Column<int>(type: "integer", nullable: false),
                    version_despues = table.Column<int>(type: "integer", nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    traza = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auditoria", x => x.posicion);
                });

            migrationBuilder.CreateTable(
                name: "capacitaciones",
                schema: "mesas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ejercicio_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    titulo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    audiencia = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    temas = table.Column<string>(type: "jsonb", nullable: false),
                    sesiones = table.Column<string>(type: "jsonb", nullable: false),
                    mesas = table.Column<string>(type: "jsonb", nullable: false),
                    asistencia = table.Column<int>(type: "integer", nullable: true),
                    motivo_cancelacion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capacitaciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "folios",
                schema: "mesas",
                columns: table => new
                {
                    serie = table.Column<string>(type: "text", nullable: false),
                    ultimo = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_folios", x => x.serie);
                });

            migrationBuilder.CreateTable(
                name: "historia",
                schema: "mesas",
                columns: table => new
                {
                    posicion = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    recurso = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    visible = table.Column<bool>(type: "boolean", nullable: false),
                    documento = table.Column<string>(type: "text", nullable: false),
                    operacion = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    registrado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    referencia = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_historia", x => x.posicion);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "mesas",
                columns: table => new
                {
                    evento_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reaccion = table.Column<string>(type: "text", nullable: false),
                    procesado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => new { x.evento_id, x.reaccion });
                });

            migrationBuilder.CreateTable(
                name: "lotes_de_participantes",
                schema: "mesas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mesa_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    clave = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    registrados = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lotes_de_participantes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mesas",
                schema: "mesas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ejercicio_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tema_clave = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    titulo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    problematica_base = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    sede = table.Column<string>(type: "jsonb", nullable: false),
                    calendario = table.Column<string>(type: "jsonb", nullable: false),
                    facilitador = table.Column<string>(type: "jsonb", nullable: true),
                    convocatoria = table.Column<string>(type: "jsonb", nullable: true),
                    metodologia = table.Column<string>(type: "jsonb", nullable: false),
                    productos = table.Column<string>(type: "jsonb", nullable: false),
                    conclusion = table.Column<string>(type: "jsonb", nullable: true),
                    cancelacion = table.Column<string>(type: "jsonb", nullable: true),
                    relatoria = table.Column<string>(type: "jsonb", nullable: true),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mesas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "mesas",
                columns: table => new
                {
                    posicion = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agregado = table.Column<string>(type: "text", nullable: false),
                    tipo = table.Column<string>(type: "text", nullable: false),
                    carga = table.Column<string>(type: "text", nullable: false),
                    fecha = table.Column<DateOnly>(type: "date", nullable: false),
                    ocurrido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false),
                    traza = table.Column<string>(type: "text", nullable: false),
                    motivo = table.Column<string>(type: "text", nullable: true),
                    intentos = table.Column<int>(type: "integer", nullable: false),
                    proximo_intento_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    procesado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    muerto_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ultimo_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.posicion);
                });

            migrationBuilder.CreateTable(
                name: "vigentes",
                schema: "mesas",
                columns: table => new
                {
                    recurso = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    visible = table.Column<bool>(type: "boolean", nullable: false),
                    documento = table.Column<string>(type: "text", nullable: false),
                    miembros = table.Column<string>(type: "jsonb", nullable: false),
                    actualizado_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    busqueda = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vigentes", x => new { x.recurso, x.folio });
                });

            migrationBuilder.CreateTable(
                name: "participantes",
                schema: "mesas",
                columns: table => new
                {
                    renglon = table.Column<int>(type: "integer", nullable: false),
                    lote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    municipio = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    genero = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    grupo_de_edad = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    nombre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    contacto = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participantes", x => new { x.lote_id, x.renglon });
                    table.ForeignKey(
                        name: "FK_participantes_lotes_de_participantes_lote_id",
                        column: x => x.lote_id,
                        principalSchema: "mesas",
                        principalTable: "lotes_de_participantes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_auditoria_recurso_folio",
                schema: "mesas",
                table: "auditoria",
                columns: new[] { "recurso", "folio" });

            migrationBuilder.CreateIndex(
                name: "ix_capacitaciones_ejercicio_folio",
                schema: "mesas",
                table: "capacitaciones",
                column: "ejercicio_folio");

            migrationBuilder.CreateIndex(
                name: "ix_capacitaciones_folio",
                schema: "mesas",
                table: "capacitaciones",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_fecha_version",
                schema: "mesas",
                table: "historia",
                columns: new[] { "recurso", "folio", "fecha", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_version",
                schema: "mesas",
                table: "historia",
                columns: new[] { "recurso", "folio", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_historia_referencia",
                schema: "mesas",
                table: "historia",
                column: "referencia",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lotes_de_participantes_folio",
                schema: "mesas",
                table: "lotes_de_participantes",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lotes_de_participantes_mesa_folio",
                schema: "mesas",
                table: "lotes_de_participantes",
                column: "mesa_folio");

            migrationBuilder.CreateIndex(
                name: "ix_mesas_ejercicio_folio",
                schema: "mesas",
                table: "mesas",
                column: "ejercicio_folio");

            migrationBuilder.CreateIndex(
                name: "ix_mesas_folio",
                schema: "mesas",
                table: "mesas",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_id",
                schema: "mesas",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_posicion",
                schema: "mesas",
                table: "outbox",
                column: "posicion",
                filter: "procesado_en is null");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_busqueda",
                schema: "mesas",
                table: "vigentes",
                column: "busqueda")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_miembros",
                schema: "mesas",
                table: "vigentes",
                column: "miembros")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "mesas",
                table: "vigentes",
                columns: new[] { "recurso", "actualizado_en", "folio" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "auditoria",
                schema: "mesas");

            migrationBuilder.DropTable(
                name: "capacitaciones",
                schema: "mesas");

            migrationBuilder.DropTable(
                name: "folios",
                schema: "mesas");

            migrationBuilder.DropTable(
                name: "historia",
                schema: "mesas");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "mesas");

            migrationBuilder.DropTable(
                name: "mesas",
                schema: "mesas");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "mesas");

            migrationBuilder.DropTable(
                name: "participantes",
                schema: "mesas");

            migrationBuilder.DropTable(
                name: "vigentes",
                schema: "mesas");

            migrationBuilder.DropTable(
                name: "lotes_de_participantes",
                schema: "mesas");
        }
    }
}
