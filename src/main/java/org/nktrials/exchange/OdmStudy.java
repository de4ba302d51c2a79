package org.nktrials.exchange;

import java.io.IOException;
import java.util.List;
import org.nktrials.protocol.TrialSummary;

/**
 * Head and metadata of an ODM file: one event that holds every record, a form for each table, an
 * item for each column.
 */
final class OdmStudy {

  static final String OID = "S.1";
  static final String META = "M.1";
  static final String EVENT = "SE.RECORDS";

  private static final String NAMESPACE = "http://www.cdisc.org/ns/odm/v1.3";

  private final OdmXml xml;
  private final ArchiveContents contents;
  private final List<ArchivedTable> tables;

  OdmStudy(OdmXml xml, ArchiveContents contents, List<ArchivedTable> tables) {
    this.xml = xml;
    this.contents = contents;
    this.tables = tables;
  }

  void write() throws IOException {
    TrialSummary trial = contents.overview().trial();
    String made = contents.madeAt().toString();
    xml.start(
        "ODM",
        "xmlns",
        NAMESPACE,
        "ODMVersion",
        "1.3.2",
        "FileType",
        "Transactional",
        "Granularity",
        "AllClinicalData",
        "FileOID",
        trial.code() + "." + made,
        "CreationDateTime",
        made,
        "SourceSystem",
        "NK Trials");
    xml.start("Study", "OID", OID).start("GlobalVariables");
    xml.text("StudyName", trial.code()).text("StudyDescription", trial.title());
    xml.text("ProtocolName", trial.code()).end();
    xml.start("MetaDataVersion", "OID", META, "Name", "Tables of the archive");
    xml.start("Protocol").empty("StudyEventRef", "StudyEventOID", EVENT, "Mandatory", "Yes").end();
    forms();
    xml.end().end();
  }

  private void forms() throws IOException {
    xml.start(
        "StudyEventDef", "OID", EVENT, "Name", "Records", "Repeating", "No", "Type", "Common");
    for (ArchivedTable table : tables) {
      xml.empty("FormRef", "FormOID", form(table), "Mandatory", "No");
    }
    xml.end();
    for (ArchivedTable table : tables) {
      xml.start("FormDef", "OID", form(table), "Name", table.words(), "Repeating", "Yes")
          .empty("ItemGroupRef", "ItemGroupOID", group(table), "Mandatory", "No")
          .end();
    }
    for (ArchivedTable table : tables) {
      xml.start("ItemGroupDef", "OID", group(table), "Name", table.words(), "Repeating", "No");
      for (ArchivedColumn column : table.columns()) {
        xml.empty("ItemRef", "ItemOID", item(table, column.name()), "Mandatory", "No");
      }
      xml.end();
    }
    for (ArchivedTable table : tables) {
      for (ArchivedColumn column : table.columns()) {
        item(table, column);
      }
    }
  }

  private void item(ArchivedTable table, ArchivedColumn column) throws IOException {
    String type =
        switch (column.type()) {
          case "timestamptz" -> "datetime";
          case "date" -> "date";
          case "bool" -> "boolean";
          case "int4", "int8" -> "integer";
          case "numeric" -> "float";
          default -> "text";
        };
    String length =
        switch (type) {
          case "text" -> "10000";
          case "integer", "float" -> "20";
          default -> null;
        };
    xml.empty(
        "ItemDef",
        "OID",
        item(table, column.name()),
        "Name",
        column.name().replace('_', ' '),
        "DataType",
        type,
        "Length",
        length,
        "SignificantDigits",
        type.equals("float") ? "9" : null);
  }

  static String form(ArchivedTable table) {
    return "F." + table.name();
  }

  static String group(ArchivedTable table) {
    return "IG." + table.name();
  }

  static String item(ArchivedTable table, String column) {
    return "I." + table.name() + "." + column;
  }
}
