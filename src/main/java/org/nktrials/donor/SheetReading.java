package org.nktrials.donor;

import java.util.List;
import org.nktrials.rules.donorselection.KirTyping;

/**
 * What a laboratory's file says of one person.
 *
 * @param hla GL String; empty when nothing is read
 * @param lines of this person
 * @param others lines of other persons, left out
 * @param refused cells that are not read; while there is one, nothing is stored
 */
public record SheetReading(
    String hla, KirTyping kir, int lines, int others, List<RefusedCell> refused) {}
