package org.nktrials.config.demo;

import org.nktrials.access.Sites;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/** Two sites of the synthetic study ask for a place. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoPlaces implements DemoChapter {

  private final WaitingList waiting;
  private final Sites sites;

  DemoPlaces(WaitingList waiting, Sites sites) {
    this.waiting = waiting;
    this.sites = sites;
  }

  @Override
  public void addTo(DemoTrial trial) {
    ask(trial, -3, "02");
    ask(trial, -1, "01");
  }

  private void ask(DemoTrial trial, int day, String site) {
    trial.at(
        day,
        11,
        DemoAccount.coordinatorOf(site),
        () ->
            sites.all().stream()
                .filter(one -> one.code().equals(site))
                .forEach(
                    one -> waiting.request(trial.trial().code(), one.id(), TimeOrderedId.next())));
  }
}
