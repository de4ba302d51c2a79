package org.nktrials.sample.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.SubjectKind;
import org.nktrials.protocol.Visit;
import org.springframework.stereotype.Component;

/** Which tubes the versions of protocols plan, as a table that SQL can join. */
@Component
class PlannedTubes {

  /** Three columns: version, visit, tube; by the parameters of {@link #parameters}. */
  static final String TABLE =
      """
      (select * from unnest(:tube_versions::text[]::uuid[], :tube_visits::text[], :tube_kinds::text[])
                       as t (version, visit, tube))
      """;

  private final ProtocolService protocols;

  PlannedTubes(ProtocolService protocols) {
    this.protocols = protocols;
  }

  /** Values for {@link #TABLE}. */
  Map<String, Object> parameters(Collection<UUID> trialIds) {
    List<String> versions = new ArrayList<>();
    List<String> visits = new ArrayList<>();
    List<String> tubes = new ArrayList<>();
    for (ProtocolVersion version : protocols.versions(trialIds)) {
      for (Visit visit : version.definition().visits().value()) {
        if (visit.of() == SubjectKind.RECIPIENT) {
          for (Tube tube : Tube.at(visit, version.definition())) {
            versions.add(version.id().toString());
            visits.add(visit.id());
            tubes.add(tube.name());
          }
        }
      }
    }
    return Map.of(
        "tube_versions", versions.toArray(String[]::new),
        "tube_visits", visits.toArray(String[]::new),
        "tube_kinds", tubes.toArray(String[]::new));
  }
}
