package org.nktrials.cohort.notice;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Capacity;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortEvent;
import org.nktrials.cohort.PeopleOfTrial;
import org.springframework.stereotype.Component;

/** Whom an event concerns: clinic and pharmacy at every site; the chair when one is reopened. */
@Component
class Recipients {

  /** Whose work changes most comes first; who holds several roles is told in the first. */
  private static final Map<Role, Integer> ORDER =
      new EnumMap<>(
          Map.of(
              Role.PHARMACIST,
              1,
              Role.INVESTIGATOR,
              2,
              Role.COORDINATOR,
              3,
              Role.COMMITTEE_MEMBER,
              4));

  private final PeopleOfTrial people;

  Recipients(PeopleOfTrial people) {
    this.people = people;
  }

  /** The role in which each person is told. */
  Map<UUID, Role> of(CohortEvent event) {
    Map<UUID, Role> told = new LinkedHashMap<>();
    people.of(event.trialId()).stream()
        .filter(held -> concerns(held, event))
        .forEach(held -> told.merge(held.id(), held.role(), Recipients::first));
    return told;
  }

  private static boolean concerns(PeopleOfTrial.Held held, CohortEvent event) {
    return switch (held.role()) {
      case PHARMACIST, INVESTIGATOR, COORDINATOR -> true;
      case COMMITTEE_MEMBER ->
          event.kind() == CohortEvent.Kind.REOPENED && held.capacity() == Capacity.COMMITTEE_CHAIR;
      default -> false;
    };
  }

  private static Role first(Role one, Role other) {
    return ORDER.getOrDefault(one, 9) <= ORDER.getOrDefault(other, 9) ? one : other;
  }
}
