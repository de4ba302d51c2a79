package org.nktrials.rules.donation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the go before conditioning rests on.
 *
 * @param selected short code of the donor whose selection is signed; null when none is
 * @param selectedOn day of that signature
 * @param clearance of the selected donor
 * @param clearedOn day of the clearance; null unless decided
 * @param clearedBy the donor's physician; null unless decided
 * @param clearedUntil last day on which it counts
 * @param consented whether the selected donor's consent stands
 * @param antibodiesOn day of the recipient's sample for antibodies against the selected donor
 * @param antibodyValidityDays days on which that result counts, a protocol setting
 * @param reserve short code of the reserve donor; null when none is named
 */
public record GoFacts(
    @Nullable String selected,
    @Nullable LocalDate selectedOn,
    @Nullable String selectedBy,
    ClearanceState clearance,
    @Nullable LocalDate clearedOn,
    @Nullable String clearedBy,
    @Nullable LocalDate clearedUntil,
    boolean consented,
    @Nullable LocalDate antibodiesOn,
    int antibodyValidityDays,
    @Nullable LocalDate conditioningOn,
    @Nullable LocalDate apheresisOn,
    boolean apheresisBooked,
    boolean cleanRoomBooked,
    @Nullable String reserve,
    @Nullable LocalDate reserveOn,
    @Nullable String reserveBy) {}
