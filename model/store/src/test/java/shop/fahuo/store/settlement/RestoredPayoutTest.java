package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.settlement.SettledShop.A;
import static shop.fahuo.store.settlement.SettledShop.ACCOUNT;
import static shop.fahuo.store.settlement.SettledShop.B;
import static shop.fahuo.store.settlement.SettledShop.LEI;
import static shop.fahuo.store.settlement.SettledShop.MEI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Reach;
import shop.fahuo.core.settlement.SafeToPay;
import shop.fahuo.store.Engine;
import shop.fahuo.store.backup.RestoreResult;
import shop.fahuo.store.backup.Restoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What a shop forgets of payouts when a backup is restored.
final class RestoredPayoutTest {

    @TempDir private Path folder;

    @Test
    void doubtsWhatWasListedForTheBank() throws IOException {
        try (var shop = SettledShop.on(Engine.H2)) {
            var number = listed(shop);
            var zip = folder.resolve("b.zip");
            shop.shop().store().backups().write(zip);
            // What is forgotten: it was paid.
            var reference = shop.payout(number, B).reference();
            shop.desk().paid(reference, "", "9f86d081", MEI).join();
            restore(shop, zip);

            var payout = shop.payout(number, B);
            assertThat(payout.state()).isEqualTo(PayoutState.LISTED);
            assertThat(payout.isDoubted()).isTrue();
            assertThat(reach(shop)).containsExactly(Reach.GONE);
            assertThat(PayoutStep.PAID.fits(payout)).isTrue();
            shop.desk().retry(reference, MEI).join();
            assertThat(shop.payout(number, B).isDoubted()).isFalse();
            assertThat(reach(shop)).containsExactly(Reach.UNPAID);
            assertThat(PayoutStep.RETRY.fits(shop.payout(number, B))).isFalse();
            shop.desk().paid(reference, "", "9f86d081", MEI).join();
            assertThat(shop.leaving(B)).isZero();
        }
    }

    private static List<Reach> reach(SettledShop shop) {
        return shop.shop().store().settlement().safe().of(B).outs().stream()
                .map(SafeToPay.Out::reach)
                .toList();
    }

    /// A run of B, whom a person pays at the bank.
    private static String listed(SettledShop shop) {
        var payees = shop.shop().store().settlement().payees();
        payees.change(B, _ -> new Payees.Settings(true, "", "招商银行 6225880000000001", ""), LEI);
        var terms = shop.runs().terms();
        shop.runs()
                .terms(
                        new SettlementTerms(
                                terms.withholding(),
                                terms.limits(),
                                List.of(PayoutWay.BANK),
                                terms.payers(),
                                terms.scene(),
                                terms.position(),
                                terms.remark()),
                        LEI);
        shop.due(B, 10_000, "1");
        var number = shop.drafted();
        shop.approved(number);
        return number;
    }

    private static void restore(SettledShop shop, Path zip) throws IOException {
        shop.shop().shut();
        var database = shop.shop().folder().resolve("fahuo");
        assertThat(new Restoring(database, shop.shop().clock()).restore(zip, LEI))
                .isInstanceOf(RestoreResult.Restored.class);
        shop.shop().reopen();
    }

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
            restore(shop, zip);

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
