package org.nktrials.protocol.web;

import java.util.List;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trials for programs. */
@RestController
class TrialApi {

  private final ProtocolService protocols;

  TrialApi(ProtocolService protocols) {
    this.protocols = protocols;
  }

  @GetMapping("/api/v1/trials")
  List<TrialJson> trials() {
    return protocols.trials().stream().map(this::json).toList();
  }

  private TrialJson json(TrialSummary trial) {
    ProtocolVersion version = protocols.version(trial.currentVersionId());
    return new TrialJson(
        trial.code(),
        trial.title(),
        trial.synthetic(),
        version.label(),
        version.sha256(),
        version.definition().doseLevels().value().levels().stream()
            .map(
                level ->
                    new LevelJson(level.number(), version.definition().levelName(level.number())))
            .toList());
  }

  /** A trial with its protocol in force. */
  record TrialJson(
      String code,
      String title,
      boolean synthetic,
      String protocolVersion,
      String protocolSha256,
      List<LevelJson> doseLevels) {}

  /** A dose level, with its dose. */
  record LevelJson(int number, String name) {}
}
