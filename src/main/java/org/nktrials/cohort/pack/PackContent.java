package org.nktrials.cohort.pack;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The frozen content of a pack. The same trial at the same cut-off gives the same content.
 *
 * @param protocol label of the protocol version in force at the cut-off
 * @param patients codes in the order of the pack; a reader who may not know codes sees the place
 */
public record PackContent(
    String trial,
    String title,
    Instant cutOff,
    String protocol,
    String protocolSha256,
    List<String> patients,
    List<Section> sections) {

  /** Copies the lists. */
  public PackContent {
    patients = List.copyOf(patients);
    sections = List.copyOf(sections);
  }

  static PackContent of(DataCut cut, List<PackSection> sections) {
    return new PackContent(
        cut.trial().code(),
        cut.trial().title(),
        cut.cutOff().at(),
        cut.protocol().label(),
        cut.protocol().sha256(),
        cut.patients().stream().map(patient -> patient.code()).toList(),
        sections.stream().map(section -> section.at(cut)).toList());
  }

  /** Every row of every table. */
  Stream<Table.Row> rows() {
    return sections.stream()
        .flatMap(section -> section.tables().stream())
        .flatMap(table -> table.rows().stream());
  }
}
