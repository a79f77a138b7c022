using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace OpenGov.Difusion.Migrations
{
    /// <inheritdoc />
    public partial class Inicial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "difusion");

            migrationBuilder.CreateTable(
                name: "auditoria",
                schema: "difusion",
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
                name: "campanas",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_titulo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    publico = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titulo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    acciones = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campanas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consultas",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_titulo = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: true),
                    titulo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ventana = table.Column<string>(type: "jsonb", nullable: false),
                    canales = table.Column<string>(type: "jsonb", nullable: false),
                    sobre_todo_el_plan = table.Column<bool>(type: "boolean", nullable: false),
                    compromisos_folios = table.Column<string>(type: "jsonb", nullable: false),
                    aviso_privacidad = table.Column<string>(type: "jsonb", nullable: false),
                    plazo_respuesta_dias = table.Column<int>(type: "integer", nullable: false),
                    abierta_el = table.Column<DateOnly>(type: "date", nullable: true),
                    cerrada_el = table.Column<DateOnly>(type: "date", nullable: true),
                    respondida_el = table.Column<DateOnly>(type: "date", nullable: true),
                    publicada_el = table.Column<DateOnly>(type: "date", nullable: true),
                    balance = table.Column<string>(type: "jsonb", nullable: true),
                    advertencias = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "folios",
                schema: "difusion",
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
                schema: "difusion",
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
                schema: "difusion",
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
                name: "outbox",
                schema: "difusion",
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
                name: "propuestas",
                schema: "difusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    consulta_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    texto = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    alias = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    consentimiento_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    canal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recibida_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recibida_el = table.Column<DateOnly>(type: "date", nullable: false),
                    captura = table.Column<string>(type: "jsonb", nullable: true),
                    lote = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    renglon = table.Column<int>(type: "integer", nullable: true),
                    huella_codigo = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    no_admision = table.Column<string>(type: "jsonb", nullable: true),
                    turnada_a = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    respuesta = table.Column<string>(type: "jsonb", nullable: true),
                    incorporaciones = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_propuestas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vigentes",
                schema: "difusion",
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

            migrationBuilder.CreateIndex(
                name: "ix_auditoria_recurso_folio",
                schema: "difusion",
                table: "auditoria",
                columns: new[] { "recurso", "folio" });

            migrationBuilder.CreateIndex(
                name: "ix_campanas_folio",
                schema: "difusion",
                table: "campanas",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campanas_plan_folio_publico",
                schema: "difusion",
                table: "campanas",
                columns: new[] { "plan_folio", "publico" });

            migrationBuilder.CreateIndex(
                name: "ix_consultas_folio",
                schema: "difusion",
                table: "consultas",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consultas_plan_folio",
                schema: "difusion",
                table: "consultas",
                column: "plan_folio");

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_fecha_version",
                schema: "difusion",
                table: "historia",
                columns: new[] { "recurso", "folio", "fecha", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_version",
                schema: "difusion",
                table: "historia",
                columns: new[] { "recurso", "folio", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_historia_referencia",
                schema: "difusion",
                table: "historia",
                column: "referencia",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_id",
                schema: "difusion",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_posicion",
                schema: "difusion",
                table: "outbox",
                column: "posicion",
                filter: "procesado_en is null");

            migrationBuilder.CreateIndex(
                name: "ix_propuestas_consulta_folio_estado",
                schema: "difusion",
                table: "propuestas",
                columns: new[] { "consulta_folio", "estado" });

            migrationBuilder.CreateIndex(
                name: "ix_propuestas_consulta_folio_lote_renglon",
                schema: "difusion",
                table: "propuestas",
                columns: new[] { "consulta_folio", "lote", "renglon" },
                unique: true,
                filter: "lote is not null");

            migrationBuilder.CreateIndex(
                name: "ix_propuestas_folio",
                schema: "difusion",
                table: "propuestas",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_busqueda",
                schema: "difusion",
                table: "vigentes",
                column: "busqueda")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_miembros",
                schema: "difusion",
                table: "vigentes",
                column: "miembros")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "difusion",
                table: "vigentes",
                columns: new[] { "recurso", "actualizado_en", "folio" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "auditoria",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "campanas",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "consultas",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "folios",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "historia",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "propuestas",
                schema: "difusion");

            migrationBuilder.DropTable(
                name: "vigentes",
                schema: "difusion");
        }
    }
}
