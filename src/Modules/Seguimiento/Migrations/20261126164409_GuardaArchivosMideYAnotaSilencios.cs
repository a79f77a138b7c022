using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OpenGov.Seguimiento.Migrations
{
    /// <inheritdoc />
    public partial class GuardaArchivosMideYAnotaSilencios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "dias_para_reportar",
                schema: "seguimiento",
                table: "expedientes",
                type: "integer",
                nullable: false,
                defaultValue: 15);

            migrationBuilder.AddColumn<string>(
                name: "promociones",
                schema: "seguimiento",
                table: "expedientes",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<decimal>(
                name: "umbral_de_fase",
                schema: "seguimiento",
                table: "expedientes",
                type: "numeric",
                nullable: false,
                defaultValue: 80m);

            migrationBuilder.AddColumn<string>(
                name: "reserva",
                schema: "seguimiento",
                table: "evidencias",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "archivos",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidencia_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    huella_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tipo = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    bytes = table.Column<int>(type: "integer", nullable: false),
                    ubicacion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    contenido = table.Column<byte[]>(type: "bytea", nullable: true),
                    recibido_en = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_archivos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evidencias_estado",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    archivo = table.Column<string>(type: "jsonb", nullable: true),
                    baja = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidencias_estado", x => x.id);
                    table.ForeignKey(
                        name: "FK_evidencias_estado_evidencias_id",
                        column: x => x.id,
                        principalSchema: "seguimiento",
                        principalTable: "evidencias",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicadores",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    clave = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    diseno = table.Column<string>(type: "jsonb", nullable: false),
                    anteriores = table.Column<string>(type: "jsonb", nullable: false),
                    serie = table.Column<string>(type: "jsonb", nullable: false),
                    ultima_medicion = table.Column<int>(type: "integer", nullable: false),
                    cerrado_el = table.Column<DateOnly>(type: "date", nullable: true),
                    motivo_cierre = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicadores", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mediciones",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicador_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    nivel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    periodo = table.Column<string>(type: "jsonb", nullable: false),
                    valor = table.Column<decimal>(type: "numeric", nullable: false),
                    unidad = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    procedencia = table.Column<string>(type: "jsonb", nullable: false),
                    capturo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    evidencias_folios = table.Column<string>(type: "jsonb", nullable: false),
                    desgloses = table.Column<string>(type: "jsonb", nullable: false),
                    corrige_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mediciones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "omisiones",
                schema: "seguimiento",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compromiso_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    plan_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    responsable_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    responsable_nombre = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    periodo = table.Column<string>(type: "jsonb", nullable: false),
                    limite = table.Column<DateOnly>(type: "date", nullable: false),
                    estado = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reporte_folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    folio = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    ultimo_acto = table.Column<DateOnly>(type: "date", nullable: true),
                    ejemplo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_omisiones", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_archivos_ubicacion",
                schema: "seguimiento",
                table: "archivos",
                column: "ubicacion",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicadores_compromiso_folio",
                schema: "seguimiento",
                table: "indicadores",
                column: "compromiso_folio");

            migrationBuilder.CreateIndex(
                name: "ix_indicadores_folio",
                schema: "seguimiento",
                table: "indicadores",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mediciones_compromiso_folio",
                schema: "seguimiento",
                table: "mediciones",
                column: "compromiso_folio");

            migrationBuilder.CreateIndex(
                name: "ix_mediciones_folio",
                schema: "seguimiento",
                table: "mediciones",
                column: "folio",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_omisiones_compromiso_folio",
                schema: "seguimiento",
                table: "omisiones",
                column: "compromiso_folio");

            migrationBuilder.CreateIndex(
                name: "ix_omisiones_folio",
                schema: "seguimiento",
                table: "omisiones",
                column: "folio",
                unique: true);

            // What was brought stays where it is; what becomes of it moves beside it, before its columns go.
            migrationBuilder.Sql("""
                insert into seguimiento.evidencias_estado (id, estado, baja, version, ultimo_acto, ejemplo)
                select id, estado, baja, version, ultimo_acto, ejemplo from seguimiento.evidencias;
                alter table seguimiento.archivos alter column contenido set storage external; -- uncompressed, so that a range is read without the rest
                """);

            migrationBuilder.DropColumn(name: "baja", schema: "seguimiento", table: "evidencias");

            migrationBuilder.DropColumn(name: "ejemplo", schema: "seguimiento", table: "evidencias");

            migrationBuilder.DropColumn(name: "estado", schema: "seguimiento", table: "evidencias");

            migrationBuilder.DropColumn(name: "ultimo_acto", schema: "seguimiento", table: "evidencias");

            migrationBuilder.DropColumn(name: "version", schema: "seguimiento", table: "evidencias");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archivos",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "evidencias_estado",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "indicadores",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "mediciones",
                schema: "seguimiento");

            migrationBuilder.DropTable(
                name: "omisiones",
                schema: "seguimiento");

            migrationBuilder.DropColumn(
                name: "dias_para_reportar",
                schema: "seguimiento",
                table: "expedientes");

            migrationBuilder.DropColumn(
                name: "promociones",
                schema: "seguimiento",
                table: "expedientes");

            migrationBuilder.DropColumn(
                name: "umbral_de_fase",
                schema: "seguimiento",
                table: "expedientes");

            migrationBuilder.DropColumn(
                name: "reserva",
                schema: "seguimiento",
                table: "evidencias");

            migrationBuilder.AddColumn<string>(
                name: "baja",
                schema: "seguimiento",
                table: "evidencias",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ejemplo",
                schema: "seguimiento",
                table: "evidencias",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "estado",
                schema: "seguimiento",
                table: "evidencias",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ultimo_acto",
                schema: "seguimiento",
                table: "evidencias",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "seguimiento",
                table: "evidencias",
                type: "integer",
                nullable: false,
                defaultValue: 0);

        }
    }
}
