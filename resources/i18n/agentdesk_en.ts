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
        <name>Sync</name>
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
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
