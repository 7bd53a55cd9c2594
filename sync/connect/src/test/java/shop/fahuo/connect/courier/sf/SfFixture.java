package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.Secret;
import shop.fahuo.core.courier.PrintMarks;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// SF as its documents and captures have it.
final class SfFixture {

    static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);
    static final Secret CHECKWORD = new Secret("TESTCHECKWORD0001");

    /// The inner part of a success that was captured in SF's sandbox, with the waybill it told.
    static final String ORDER =
            """
            {"orderId":"%s","originCode":"020","destCode":"020","filterResult":2,"remark":"",\
            "waybillNoInfoList":[{"waybillType":1,"waybillNo":"SF7444496931331"}],\
            "routeLabelInfo":[{"code":"1000","message":"SF7444496931331:","routeLabelData":{\
            "waybillNo":"SF7444496931331","sourceTransferCode":"020W","sourceCityCode":"020",\
            "sourceDeptCode":"020","destCityCode":"020","destDeptCode":"020CK",\
            "destDeptCodeMapping":"F0","destTeamCode":"","destTransferCode":"020W",\
            "destRouteLabel":"020W-F0-CK","proName":"","cargoTypeCode":"C201",\
            "limitTypeCode":"T4","expressTypeCode":"B1","codingMapping":"K35",\
            "codingMappingOut":"","xbFlag":"0","printFlag":"000000000","abFlag":"",\
            "proCode":"特快","printIcon":"00010000","twoDimensionCode":\
            "MMM={'k1':'020W','k2':'020CK','k3':'','k4':'T801','k5':'SF7444496931331',\
            'k6':'','k7':'fe62b871'}","checkCode":"fe62b871"}}],"contactInfoList":null}\
            """;

    /// What `EXP_RECE_SEARCH_ORDER_RESP` makes of the same, spelling and all.
    static final String FOUND =
            """
            {"orderId":"%s","origincode":"020","destcode":"020","filterResult":"2",\
            "waybillNoInfoList":[{"waybillType":"1","waybillNo":"SF7444496931331"}],\
            "routeLabelInfo":null}\
            """;

    /// What both make of it without a label.
    static final Waybill BARE =
            new Waybill(
                    new WaybillNumber("SF7444496931331"),
                    List.of(),
                    new Routing("", "", "", "", PrintMarks.NONE, "020", "020"),
                    "",
                    Reach.DELIVERABLE);

    static final String FILTER =
            """
            [{"orderId":"x","filterResult":2,"originCode":"020","destCode":"020","remark":""}]\
            """;

    private SfFixture() {}

    static SfAccount account(FakeCourier there, SfAuth auth) {
        return new SfAccount(
                there.endpoint("/std/service"), "PARTNER1", auth, CHECKWORD, "7551234567");
    }

    static CourierClient client(FakeCourier there) {
        return account(there, new SfAuth.Signed(SfDigest.STANDARD)).open(FakeCourier.SHORT, CLOCK);
    }

    /// As most services answer: JSON in a text.
    static String ok(String data) {
        return envelope(
                "A1000",
                text(
                        "{\"success\":true,\"errorCode\":\"S0000\","
                                + "\"errorMsg\":null,\"msgData\":"
                                + data
                                + "}"));
    }

    static String refused(String code, String words) {
        return envelope(
                "A1000",
                text(
                        "{\"success\":false,\"errorCode\":\"%s\",\"errorMsg\":\"%s\"}"
                                .formatted(code, words)));
    }

    static String gateway(String code) {
        return envelope(code, "\"\"");
    }

    static String envelope(String code, String data) {
        return """
        {"apiResponseID":"000173271983983FEDCAD1803FA64A3F","apiErrorMsg":"said so",\
        "apiResultCode":"%s","apiResultData":%s}\
        """
                .formatted(code, data);
    }

    static String text(String json) {
        return JsonMapper.shared().writeValueAsString(json);
    }
}
