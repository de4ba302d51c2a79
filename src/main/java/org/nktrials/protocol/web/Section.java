package org.nktrials.protocol.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Stated;
import org.nktrials.rules.reason.RuleSource;

/**
 * A part of the protocol as a table.
 *
 * @param id anchor on the page
 */
record Section(String id, String title, List<Row> rows) {

  /** Copies the rows. */
  Section {
    rows = List.copyOf(rows);
  }

  /**
   * One value.
   *
   * @param meaning what it means for the trial, a sentence
   */
  record Row(String name, String value, String meaning, Mark mark) {}

  /**
   * Where a value comes from.
   *
   * @param published true for a published fact, false for an editable default
   * @param label word beside the value
   * @param number of the source in the page's list, from 1
   */
  record Mark(boolean published, String label, int number, String citation, @Nullable String doi) {

    static Mark of(ProtocolDefinition protocol, Stated<?> value) {
      RuleSource source = protocol.sourceOf(value);
      List<String> ids = protocol.sources().stream().map(ProtocolDefinition.Origin::id).toList();
      return new Mark(
          value.status() == Stated.Status.PUBLISHED,
          value.status().label(),
          ids.indexOf(value.source()) + 1,
          source.citation(),
          source.doi());
    }
  }
}
