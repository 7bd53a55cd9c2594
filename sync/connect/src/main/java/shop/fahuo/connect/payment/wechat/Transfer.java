package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.Confirmation;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A transfer to a person, as it is told.
///
/// @param number WeChat Pay's number
/// @param failure why it failed, in the API's word; empty otherwise
/// @param confirmation what the person's mini-program opens the page of confirmation with; only
///   where it was asked for, not where it was asked about, and only while it waits for the person
public record Transfer(
        String reference,
        String number,
        State state,
        String failure,
        Optional<Confirmation> confirmation) {

    private static final Duration TO_CONFIRM = Duration.ofHours(24);

    /// Spelt as the API spells them.
    public enum State {
        ACCEPTED,
        /// For long: the balance may not suffice.
        PROCESSING,
        /// The person has 24 hours; then it fails and the money comes back.
        WAIT_USER_CONFIRM,
        TRANSFERING,
        SUCCESS,
        FAIL,
        CANCELING,
        CANCELLED
    }

    static Transfer read(Fields body, String reference) throws Malformed {
        return read(body, reference, Optional.empty());
    }

    /// As it is told where it was asked for.
    ///
    /// @param appid the mini-program that it was asked for by
    static Transfer read(Fields body, String reference, String appid) throws Malformed {
        var info = body.text("package_info");
        if (info.isEmpty()) {
            return read(body, reference);
        }
        var created = body.time("create_time");
        if (created.isEmpty()) {
            throw Malformed.unreadable("create_time");
        }
        var until = created.get().plus(TO_CONFIRM);
        return read(body, reference, Optional.of(new Confirmation(appid, info, until)));
    }

    private static Transfer read(Fields body, String reference, Optional<Confirmation> confirmation)
            throws Malformed {
        body.same("out_bill_no", reference);
        return new Transfer(
                reference,
                body.required("transfer_bill_no"),
                body.word("state", State.class),
                body.text("fail_reason"),
                confirmation);
    }

    /// A transfer as it is asked for; retries keep everything, the reference above all.
    ///
    /// @param scene what it is for, such as `1005` for commission
    /// @param openid of who gets it
    /// @param name of who gets it: needed from 2,000 yuan on, not allowed below 0.30, else empty
    ///   where nobody checks it
    /// @param reports what the scene asks to be told, such as 岗位类型 and 报酬说明
    public record Request(
            String reference,
            String scene,
            String openid,
            String name,
            Fen amount,
            String remark,
            List<Report> reports) {

        private static final Pattern REFERENCE = Pattern.compile("[0-9A-Za-z]{1,32}");
        private static final Fen LEAST = Fen.of(10);
        private static final Fen NAMELESS = Fen.of(30);
        private static final Fen NAMED = Fen.of(200_000);

        public Request {
            reports = List.copyOf(reports);
            if (!REFERENCE.matcher(reference).matches()) {
                throw new IllegalArgumentException("not a transfer reference: " + reference);
            }
            boolean mustHaveName = amount.compareTo(NAMED) >= 0;
            boolean mayHaveName = amount.compareTo(NAMELESS) >= 0;
            if (amount.compareTo(LEAST) < 0
                    || (name.isEmpty() ? mustHaveName : !mayHaveName)
                    || remark.length() > 32) {
                throw new IllegalArgumentException("a transfer of " + amount);
            }
        }

        /// Says nothing of whom.
        @Override
        public String toString() {
            return reference + " of " + amount;
        }

        ObjectNode json(String appid, Seal seal) {
            var body =
                    Json.object()
                            .put("appid", appid)
                            .put("out_bill_no", reference)
                            .put("transfer_scene_id", scene)
                            .put("openid", openid)
                            .put("transfer_amount", amount.value())
                            .put("transfer_remark", remark);
            if (!name.isEmpty()) {
                body.put("user_name", seal.encrypt(name));
            }
            var infos = body.putArray("transfer_scene_report_infos");
            for (var report : reports) {
                infos.addObject()
                        .put("info_type", report.kind())
                        .put("info_content", report.text());
            }
            return body;
        }
    }

    /// One thing a scene asks to be told.
    public record Report(String kind, String text) {}
}
