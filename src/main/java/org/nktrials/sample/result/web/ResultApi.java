package org.nktrials.sample.result.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.sample.result.ReleasedResult;
import org.nktrials.sample.result.ReleasedResults;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Released values for programs. */
@RestController
class ResultApi {

  private final ReleasedResults released;
  private final ProtocolService protocols;

  ResultApi(ReleasedResults released, ProtocolService protocols) {
    this.released = released;
    this.protocols = protocols;
  }

  /** Released values, assays and donor cells at the person's sites, with what follows from them. */
  @GetMapping("/api/v1/trials/{code}/results")
  List<ReleasedResult> list(
      @PathVariable String code, @RequestParam(required = false) @Nullable Set<String> parameter) {
    TrialSummary trial = protocols.trial(code);
    Set<String> asked = parameter == null || parameter.isEmpty() ? everything(trial) : parameter;
    return released.ofTrial(trial.id(), asked);
  }

  private Set<String> everything(TrialSummary trial) {
    Set<String> all = new LinkedHashSet<>(released.everythingBesides(trial.id()));
    all.addAll(protocols.current(trial.id()).definition().immunePanel().value().parameters());
    return all;
  }
}
