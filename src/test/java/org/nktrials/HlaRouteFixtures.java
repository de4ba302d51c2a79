package org.nktrials;

import static org.nktrials.RouteFixture.of;
import static org.nktrials.RouteFixture.open;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Role;
import org.nktrials.donor.release.HlaReleases;
import org.nktrials.rules.hla.ReleaseFile;
import org.nktrials.support.TestPeople;

/** HLA releases, and the calculators of ligands and donors. */
class HlaRouteFixtures {

  private final TestPeople people;
  private final HlaReleases releases;

  HlaRouteFixtures(TestPeople people, HlaReleases releases) {
    this.people = people;
    this.releases = releases;
  }

  Stream<RouteFixture> all() {
    return Stream.of(
        of("GET /admin/hla", "administrator", "coordinator", Sending::plain),
        of("POST /admin/hla", "administrator", "coordinator", Sending::plain),
        of("GET /admin/hla/{id}", "administrator", "coordinator", this::uploaded),
        open(
            "POST /api/v1/rules/hla-ligand",
            "calculates from what is sent and knows no trial",
            "monitor",
            () -> Sending.plain().json("{\"alleles\":[\"C*07:02\",\"B*46:01\"]}")),
        open(
            "POST /api/v1/rules/donor-selection",
            "calculates from what is sent and knows no trial",
            "monitor",
            HlaRouteFixtures::selection));
  }

  private static Sending selection() {
    return Sending.plain()
        .json(
            """
            {"settings":{"model":"RECEPTOR_LIGAND","hlaABw4":["A*24"],"b13Bw4":true,"countKir3dl2":false},
             "recipient":{"hla":"A*02:01+A*24:02^B*07:02+B*35:01^C*05:01+C*07:02"},
             "donors":[{"id":"D1","hla":"A*01:01+A*02:01^B*44:02+B*07:02^C*05:01+C*07:02","kir":{"KIR2DL1":true}}]}
            """);
  }

  /** A release that is refused, so that the others go on at family level. */
  private Sending uploaded() {
    Map<ReleaseFile, byte[]> files = new EnumMap<>(ReleaseFile.class);
    for (ReleaseFile file : ReleaseFile.values()) {
      files.put(file, ("no release " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII));
    }
    UUID id = people.doing(Role.ADMINISTRATOR, () -> releases.upload(files, UUID.randomUUID()));
    return Sending.plain().to("id", id);
  }
}
