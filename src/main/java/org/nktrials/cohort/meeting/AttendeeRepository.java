package org.nktrials.cohort.meeting;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AttendeeRepository extends JpaRepository<AttendeeRecord, UUID> {}
