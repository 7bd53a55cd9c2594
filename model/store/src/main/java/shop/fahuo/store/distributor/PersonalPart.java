package shop.fahuo.store.distributor;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.store.vault.PhoneMark;
import shop.fahuo.store.vault.Vault;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// What of a distributor is nobody's business and is stored sealed.
record PersonalPart(String name, String phone, String wechat, String alipay) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// A distributor with everything that costs computing, done before the writer's thread sees it.
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Prepared(Distributor distributor, byte[] sealed, String contentHash, long phoneMark) {

        /// What a list may change of somebody, the code last.
        @Nullable Object[] changes() {
            var row = row();
            return Arrays.copyOfRange(row, 2, row.length);
        }

        /// As the statements bind it, the code last.
        @Nullable Object[] row() {
            return new @Nullable Object[] {
                distributor.parent().isEmpty() ? null : distributor.parent(),
                distributor.rank(),
                distributor.joined(),
                sealed,
                HexFormat.of().parseHex(contentHash),
                phoneMark,
                distributor.code()
            };
        }
    }

    static Prepared prepare(Distributor one, Vault vault) {
        var part = new PersonalPart(one.name(), one.phone(), one.wechat(), one.alipay());
        var all = new TreeMap<String, Object>(part.json());
        all.put("code", one.code());
        all.put("parent", one.parent());
        all.put("rank", one.rank());
        all.put("joined", one.joined().toString());
        // Keyed, because somebody who guesses a phone could test the guess otherwise.
        var mark = vault.longMark("distributor", CanonicalJson.write(all));
        return new Prepared(
                one,
                vault.seal(CanonicalJson.write(part.json())),
                HexFormat.of().formatHex(mark),
                phoneMark(vault, one.phone()));
    }

    /// As orders are marked by the phones they go to.
    ///
    /// @return 0 for no phone
    static long phoneMark(Vault vault, String phone) {
        return phone.isEmpty() ? 0 : PhoneMark.of(vault, phone.replace(" ", ""));
    }

    static PersonalPart open(Vault vault, byte[] sealed) {
        var json = JSON.readTree(vault.open(sealed));
        return new PersonalPart(
                json.required("name").asString(),
                json.required("phone").asString(),
                json.required("wechat").asString(),
                json.required("alipay").asString());
    }

    Distributor distributor(String code, String parent, String rank, Instant joined) {
        return new Distributor(code, parent, name, phone, rank, joined, wechat, alipay);
    }

    private Map<String, String> json() {
        return Map.of("name", name, "phone", phone, "wechat", wechat, "alipay", alipay);
    }
}
