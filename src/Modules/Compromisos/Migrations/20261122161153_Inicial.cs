using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace OpenGov.Compromisos.Migrations
{
    /// <inheritdoc />
    public partial class Inicial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "compromisos");

            migrationBuilder.CreateTable(
                name: "alternativas",
                schema: "compromisos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    problematica_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ejercicio_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tema_clave = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    descripcion = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    proponente = table.Column<string>(type: "jsonb", nullable: false),
                    viabilidad = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    impacto_esperado = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    motivo_descarte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alternativas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "auditoria",
                schema: "compromisos",
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
                name: "compromisos",
                schema: "compromisos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tema_clave = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    redaccion = table.Column<string>(type: "jsonb", nullable: false),
                    ficha = table.Column<string>(type: "jsonb", nullable: false),
                    origenes = table.Column<string>(type: "jsonb", nullable: false),
                    mesa_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    mesa_numero = table.Column<int>(type: "integer", nullable: true),
                    aprobacion = table.Column<string>(type: "jsonb", nullable: true),
                    lanzamiento = table.Column<string>(type: "jsonb", nullable: true),
                    avance = table.Column<string>(type: "jsonb", nullable: true),
                    respuesta_razonada = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    cierre = table.Column<string>(type: "jsonb", nullable: true),
                    retiro = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compromisos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "folios",
                schema: "compromisos",
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
                schema: "compromisos",
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
                schema: "compromisos",
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
                schema: "compromisos",
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
                name: "planes",
                schema: "compromisos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    titulo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    vigencia = table.Column<string>(type: "jsonb", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    compromisos_folios = table.Column<string>(type: "jsonb", nullable: false),
                    version_en_consulta = table.Column<int>(type: "integer", nullable: true),
                    consultas = table.Column<string>(type: "jsonb", nullable: false),
                    aprobacion = table.Column<string>(type: "jsonb", nullable: true),
                    lanzamiento = table.Column<string>(type: "jsonb", nullable: true),
                    motivo_cancelacion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "problematicas",
                schema: "compromisos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ejercicio_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tema_clave = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planteamiento = table.Column<string>(type: "jsonb", nullable: false),
                    origen = table.Column<string>(type: "jsonb", nullable: true),
                    motivo_archivo = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    mesa_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_problematicas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vigentes",
                schema: "compromisos",
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
                name: "ix_alternativas_folio",
                schema: "compromisos",
                table: "alternativas",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alternativas_problematica_folio",
                schema: "compromisos",
                table: "alternativas",
                column: "problematica_folio");

            migrationBuilder.CreateIndex(
                name: "ix_auditoria_recurso_folio",
                schema: "compromisos",
                table: "auditoria",
                columns: new[] { "recurso", "folio" });

            migrationBuilder.CreateIndex(
                name: "ix_compromisos_folio",
                schema: "compromisos",
                table: "compromisos",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compromisos_mesa_folio_mesa_numero",
                schema: "compromisos",
                table: "compromisos",
                columns: new[] { "mesa_folio", "mesa_numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compromisos_plan_folio",
                schema: "compromisos",
                table: "compromisos",
                column: "plan_folio");

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_fecha_version",
                schema: "compromisos",
                table: "historia",
                columns: new[] { "recurso", "folio", "fecha", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_historia_recurso_folio_version",
                schema: "compromisos",
                table: "historia",
                columns: new[] { "recurso", "folio", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_historia_referencia",
                schema: "compromisos",
                table: "historia",
                column: "referencia",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_id",
                schema: "compromisos",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_posicion",
                schema: "compromisos",
                table: "outbox",
                column: "posicion",
                filter: "procesado_en is null");

            migrationBuilder.CreateIndex(
                name: "ix_planes_folio",
                schema: "compromisos",
                table: "planes",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_problematicas_folio",
                schema: "compromisos",
                table: "problematicas",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_problematicas_mesa_folio",
                schema: "compromisos",
                table: "problematicas",
                column: "mesa_folio");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_busqueda",
                schema: "compromisos",
                table: "vigentes",
                column: "busqueda")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_miembros",
                schema: "compromisos",
                table: "vigentes",
                column: "miembros")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "jsonb_path_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_vigentes_recurso_actualizado_en_folio",
                schema: "compromisos",
                table: "vigentes",
                columns: new[] { "recurso", "actualizado_en", "folio" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alternativas",
                schema: "compromisos");

            migrationBuilder.DropTable(
                name: "auditoria",
                schema: "compromisos");

            migrationBuilder.DropTable(
                name: "compromisos",
                schema: "compromisos");

            migrationBuilder.DropTable(
                name: "folios",
                schema: "compromisos");

            migrationBuilder.DropTable(
                name: "historia",
                schema: "compromisos");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "compromisos");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "compromisos");

            migrationBuilder.DropTable(
                name: "planes",
                schema: "compromisos");

            migrationBuilder.DropTable(
                name: "problematicas",
                schema: "compromisos");

            migrationBuilder.DropTable(
                name: "vigentes",
                schema: "compromisos");
        }
    }
}
