<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message numerus="yes">
            <source>%n contact(s) about this.</source>
            <translation>
                <numerusform>%n contact about this.</numerusform>
                <numerusform>%n contacts about this.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Alert</name>
        <message numerus="yes">
            <source>%n not looked at</source>
            <translation>
                <numerusform>%n not looked at</numerusform>
                <numerusform>%n not looked at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Approvals</name>
        <message numerus="yes">
            <source>%n plan(s)</source>
            <translation>
                <numerusform>%n plan</numerusform>
                <numerusform>%n plans</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message numerus="yes">
            <source>sealed; %n wait(s) for the next seal</source>
            <translation>
                <numerusform>sealed; %n wait for the next seal</numerusform>
                <numerusform>sealed; %n waits for the next seal</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Computers</name>
        <message numerus="yes">
            <source>Gone: wipe it at its next contact; %n undelivered acts there are lost</source>
            <translation>
                <numerusform>Gone: wipe it at its next contact; %n undelivered act there is lost</numerusform>
                <numerusform>Gone: wipe it at its next contact; %n undelivered acts there are lost</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n more open customer(s)</source>
            <translation>
                <numerusform>%n more open customer</numerusform>
                <numerusform>%n more open customers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message numerus="yes">
            <source>%n subscription(s)</source>
            <translation>
                <numerusform>%n subscription</numerusform>
                <numerusform>%n subscriptions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{nth} contact about this in %n day(s)</source>
            <translation>
                <numerusform>{nth} contact about this in %n day</numerusform>
                <numerusform>{nth} contact about this in %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Money</name>
        <message numerus="yes">
            <source>%n posting(s)</source>
            <translation>
                <numerusform>%n posting</numerusform>
                <numerusform>%n postings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The books differ in %n deed(s); each is named in the export.</source>
            <translation>
                <numerusform>The books differ in %n deed; each is named in the export.</numerusform>
                <numerusform>The books differ in %n deeds; each is named in the export.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Policy</name>
        <message numerus="yes">
            <source>%n act(s) could not have been given at all.</source>
            <translation>
                <numerusform>%n act could not have been given at all.</numerusform>
                <numerusform>%n acts could not have been given at all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n act(s) would not have needed anybody.</source>
            <translation>
                <numerusform>%n act would not have needed anybody.</numerusform>
                <numerusform>%n acts would not have needed anybody.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n level(s)</source>
            <translation>
                <numerusform>%n level</numerusform>
                <numerusform>%n levels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more act(s) change.</source>
            <translation>
                <numerusform>%n more act change.</numerusform>
                <numerusform>%n more acts change.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more act(s) would have needed a supervisor.</source>
            <translation>
                <numerusform>%n more act would have needed a supervisor.</numerusform>
                <numerusform>%n more acts would have needed a supervisor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n act(s) would have gone the same way.</source>
            <translation>
                <numerusform>All %n act would have gone the same way.</numerusform>
                <numerusform>All %n acts would have gone the same way.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Precedent</name>
        <message numerus="yes">
            <source>{amount} in %n plan(s)</source>
            <translation>
                <numerusform>{amount} in %n plan</numerusform>
                <numerusform>{amount} in %n plans</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message numerus="yes">
            <source>%n change(s) to look at</source>
            <translation>
                <numerusform>%n change to look at</numerusform>
                <numerusform>%n changes to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Connected again: sending %n</source>
            <translation>
                <numerusform>Connected again: sending %n</numerusform>
                <numerusform>Connected again: sending %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Offline · %n not sent</source>
            <translation>
                <numerusform>Offline · %n not sent</numerusform>
                <numerusform>Offline · %n not sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sending %n</source>
            <translation>
                <numerusform>Sending %n</numerusform>
                <numerusform>Sending %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>tried %n times</source>
            <translation>
                <numerusform>tried %n time</numerusform>
                <numerusform>tried %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Wiped</name>
        <message numerus="yes">
            <source>%n acts had not been delivered and are lost.</source>
            <translation>
                <numerusform>%n act had not been delivered and is lost.</numerusform>
                <numerusform>%n acts had not been delivered and are lost.</numerusform>
            </translation>
        </message>
    </context>
</TS>
