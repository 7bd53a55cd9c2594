package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.settlement.SettledShop.A;
import static shop.fahuo.store.settlement.SettledShop.ACCOUNT;
import static shop.fahuo.store.settlement.SettledShop.LEI;
import static shop.fahuo.store.settlement.SettledShop.MEI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.backup.RestoreResult;
import shop.fahuo.store.backup.Restoring;

import java.io.IOException;
import java.nio.file.Path;

/// What a shop forgets of payouts when a backup is restored.
final class RestoredPayoutTest {

    @TempDir private Path folder;

    @Test
    void doesNotBelieveARefusalFromBeforeTheBackup() throws IOException {
        try (var shop = SettledShop.on(Engine.H2)) {
            shop.due(A, 10_000, "1");
            var number = shop.drafted();
            shop.approved(number);
            shop.told(shop.claims(ACCOUNT).getFirst(), new PayoutTold.Refused("NO_AUTH", ""));
            var zip = folder.resolve("b.zip");
            shop.shop().store().backups().write(zip);
            // What is forgotten: it was asked for again, and paid.
            var reference = shop.payout(number, A).reference();
            shop.desk().retry(reference, MEI).join();
            shop.told(shop.claims(ACCOUNT).getFirst(), PaidOut.State.SUCCESS);
            shop.shop().shut();
            var database = shop.shop().folder().resolve("fahuo");
            assertThat(new Restoring(database, shop.shop().clock()).restore(zip, LEI))
                    .isInstanceOf(RestoreResult.Restored.class);
            shop.shop().reopen();

            var payout = shop.payout(number, A);
            assertThat(payout.state()).isEqualTo(PayoutState.CONFLICT);
            assertThat(payout.words()).isEqualTo("RESTORED");
            assertThat(PayoutStep.RETRY.fits(payout)).isFalse();
            assertThat(shop.claims(ACCOUNT)).isEmpty();
            shop.desk().paid(reference, "", "9f86d081", MEI).join();
            assertThat(shop.leaving(A)).isZero();
        }
    }
}
