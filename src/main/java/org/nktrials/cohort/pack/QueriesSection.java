package org.nktrials.cohort.pack;

import java.util.List;
import java.util.stream.Stream;
import org.nktrials.cohort.OpenQueriesSource;
import org.nktrials.cohort.OpenQueriesSource.OpenQuery;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;

/** Queries that were open, if a room above keeps queries. */
@Component
class QueriesSection implements PackSection {

  private final List<OpenQueriesSource> sources;

  QueriesSection(List<OpenQueriesSource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public Section at(DataCut cut) {
    String title = "Open queries";
    if (sources.isEmpty()) {
      return Section.of("queries", title, "Queries are not available.");
    }
    Stream<OpenQuery> open =
        sources.stream()
            .flatMap(source -> source.openQueries(cut.trial().id(), cut.cutOff().at()).stream());
    return Section.of(
        "queries",
        title,
        null,
        Table.ofPatients(
            title,
            Column.of("Field", "Query", "Open since"),
            open.filter(query -> cut.knows(query.patientId()))
                .map(query -> row(query, cut.patient(query.patientId()))),
            "No query was open."));
  }

  private static Row row(OpenQuery query, PatientSummary patient) {
    return new Row(
        patient.id(),
        patient.code(),
        patient.site().code(),
        "query",
        query.id(),
        query.link(),
        List.of(query.field(), query.sentence(), Written.exact(query.since())));
  }
}
