package org.nktrials.datareview;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VerificationRepository extends JpaRepository<VerificationRecord, UUID> {}
