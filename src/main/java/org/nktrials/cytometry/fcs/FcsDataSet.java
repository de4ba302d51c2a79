package org.nktrials.cytometry.fcs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One data set of a file. Its text can name patients and operators, so only keywords of an
 * allow-list are given out.
 *
 * @param version such as {@code FCS3.1}
 * @param events their values, as long as the file's bytes stay open
 * @param keywords those of the allow-list that are there
 * @param spillover empty where the file has none or an unreadable one, which the notes tell apart
 * @param notes what was tolerated
 * @param nextOffset from the beginning of this data set to that of the next; 0 for the last
 */
public record FcsDataSet(
    String version,
    List<FcsParameter> parameters,
    FcsEvents events,
    Map<String, String> keywords,
    Optional<Spillover> spillover,
    Set<FcsNote> notes,
    long nextOffset) {}
