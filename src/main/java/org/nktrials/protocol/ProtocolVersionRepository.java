package org.nktrials.protocol;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProtocolVersionRepository extends JpaRepository<ProtocolVersionRecord, UUID> {}
