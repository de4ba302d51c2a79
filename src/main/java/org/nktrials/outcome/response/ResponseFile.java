package org.nktrials.outcome.response;

import java.util.List;

/** Everything about response in the file of a patient. */
public record ResponseFile(TumourFile tumours, MarrowFile marrows) {

  static final ResponseFile EMPTY =
      new ResponseFile(new TumourFile(List.of(), List.of()), new MarrowFile(List.of()));
}
