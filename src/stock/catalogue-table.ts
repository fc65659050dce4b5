// Made by scripts/build-stocks.mjs; do not edit. Dimensions: LibreOffice labels.xml 7.4.7 (facts) and the templates of gLabels, MIT licence,
// © 2001-2009 Jim Evins (catalogue-table.LICENSE). A line an entry; catalogue.ts says what its fields are.

/** id, name, PWG media name, width and height. */
export const PAPER_LINES = `
A4|A4|iso_a4|210,297
Letter|US Letter|na_letter|215.9,279.4
Legal|US Legal|na_legal|215.9,355.6
Executive|US Executive|na_executive|184.15,266.7
A0|A0|iso_a0|841,1189
A1|A1|iso_a1|594,841
A2|A2|iso_a2|420,594
A3|A3|iso_a3|297,420
A5|A5|iso_a5|148,210
A6|A6|iso_a6|105,148
A7|A7|iso_a7|74,105
A8|A8|iso_a8|52,74
A9|A9|iso_a9|37,52
A10|A10|iso_a10|26,37
B0|B0|iso_b0|1000,1414
B1|B1|iso_b1|707,1000
B2|B2|iso_b2|500,707
B3|B3|iso_b3|353,500
B4|B4|iso_b4|250,353
B5|B5|iso_b5|176,250
B6|B6|iso_b6|125,176
B7|B7|iso_b7|88,125
B8|B8|iso_b8|62,88
B9|B9|iso_b9|44,62
B10|B10|iso_b10|31,44
Env10|#10 Envelope|na_number-10|104.775,241.3
Monarch|Monarch Envelope|na_monarch|98.425,190.5
C5|C5|iso_c5|162,229
C6|C6|iso_c6|114,162
DL|DL|iso_dl|110,220
RA0|RA0|iso_ra0|860,1220
RA1|RA1|iso_ra1|610,860
RA2|RA2|iso_ra2|430,610
RA3|RA3|iso_ra3|305,430
RA4|RA4|iso_ra4|215,305
SRA0|SRA0|iso_sra0|900,1280
SRA1|SRA1|iso_sra1|640,900
SRA2|SRA2|iso_sra2|450,640
SRA3|SRA3|iso_sra3|320,450
SRA4|SRA4|iso_sra4|225,320
`;

/** The sheets to offer first. */
export const CORE_SHEET_LINES = `
avery-l7157|Avery|L7157|Address, 33 per sheet|A4|64,24.3,|3,11,6.46,14,66.54,24.3|libreoffice|J8157
avery-l7159|Avery|L7159|Address, 24 per sheet|A4|64,33.86,|3,8,6.46,13.06,66.54,33.86|libreoffice|J8159;J8359
avery-l7160|Avery|L7160|Address, 21 per sheet|A4|63.5,38.1,1.764|3,7,7.2,15.15,66.04,38.1|libreoffice|C2160;J8160;J8360;J8560;L7060;L7560|Endisch 6406338x;Rayfilm 0410
avery-l7161|Avery|L7161|Address, 18 per sheet|A4|63.5,46.56,2.469|3,6,7.21,8.82,66.04,46.56|libreoffice|J8161;J8361
avery-l7162|Avery|L7162|Address, 16 per sheet|A4|99.06,33.87,1.764|2,8,4.67,13.02,101.6,33.87|libreoffice|J8162;J8362;J8562;L7562
avery-l7163|Avery|L7163|Address, 14 per sheet|A4|99.06,38.1,1.764|2,7,4.67,15.15,101.6,38.1|libreoffice|C2163;J8163;J8363;J8563;L7063;L7263;L7363;L7563|Endisch 6409938x;Rayfilm 0810
avery-l7164|Avery|L7164|Address, 12 per sheet|A4|63.5,71.97,2.999|3,4,7.21,4.57,66.04,71.97|libreoffice|J8164;J8364|Rayfilm 0420
avery-l7165|Avery|L7165|Parcel, 8 per sheet|A4|99.06,67.73,|2,4,4.67,13.04,101.6,67.73|libreoffice|C2165;J8165;J8365;J8565;L7565;L7765|DECAdry DLW-1734;DECAdry OLW-4734;Endisch 6409967x;Rayfilm 0817
avery-l7166|Avery|L7166|Parcel, 6 per sheet|A4|99.06,93.13,|2,3,4.67,8.81,101.6,93.13|libreoffice|J8166;J8366|Rayfilm 0821
avery-l7167|Avery|L7167|Shipping, 1 per sheet|A4|199.6,289.05,|1,1,5.2,3.98,199.6,289.05|libreoffice|J8167;J8367
avery-l7168|Avery|L7168|Shipping, 2 per sheet|A4|199.6,143.53,|1,2,5.2,4.97,199.6,143.53|libreoffice|J8168;J8368;L7068;L7768
avery-l7169|Avery|L7169|Parcel, 4 per sheet|A4|99.1,139,2.117|2,2,4.63,9.5,101.64,139|libreoffice|C9169;J8169;J8369;L7069;L7769
avery-l7173|Avery|L7173|Shipping, 10 per sheet|A4|99.06,57,|2,5,4.67,6,101.6,57|libreoffice|J8173|Endisch 6409957x
avery-l7651|Avery|L7651|Mini address, 65 per sheet|A4|38.1,21.17,1.764|5,13,4.67,10.9,40.64,21.17|libreoffice|C2651;J8551;J8651;L7051;L7551;L7651/PF;L7651/YF;L7680|Avery L8651
avery-l6009|Avery|L6009|Heavy duty, 48 per sheet|A4|45.72,21.17,|4,12,9.75,21.41,48.26,21.17|libreoffice|L6113
avery-l6011|Avery|L6011|Heavy duty, 27 per sheet|A4|63.5,29.63,|3,9,7.21,15.1,66.04,29.63|libreoffice|L6114
avery-l4732|Avery|L4732|Mini, 80 per sheet|A4|35.6,16.9,1.5|5,16,11,13,38.1,16.9|glabels
avery-l4770|Avery|L4770|Mini, 40 per sheet|A4|45.7,25.4,1.5|4,10,10,22,48.5,25.4|glabels|J8654;L6140;L6145;L7654
avery-l4785|Avery|L4785|Name badge, 10 per sheet|A4|80,50,4|2,5,18,13,95,55|glabels|L4784;L4786;L4787
zweckform-3474|Avery Zweckform|3474|70 x 37, 24 per sheet|A4|70,37.1,|3,8,0,0,70,37.1|libreoffice|3448;3449;3450;3451;4771
zweckform-3475|Avery Zweckform|3475|70 x 36, 24 per sheet|A4|70,36,|3,8,0,4.43,70,36|libreoffice|3490|Endisch 6507036x;Igepa EA-700x360;Rayfilm 0527
zweckform-3490|Avery Zweckform|3490|70 x 36, 24 per sheet|A4|70,36,|3,8,0,4.43,70,36|libreoffice|3475
zweckform-3422|Avery Zweckform|3422|70 x 35, 24 per sheet|A4|70,35,|3,8,0,8.43,70,35|libreoffice||DECAdry DLW-1787;DECAdry OLW-4787;Endisch 6507035x;Igepa EA-700x350;Rayfilm 0507
zweckform-3481|Avery Zweckform|3481|70 x 41, 21 per sheet|A4|70,41,|3,7,0,4.93,70,41|libreoffice||Endisch 6507041x;Igepa EA-700x410;Rayfilm 0533
zweckform-3652|Avery Zweckform|3652|70 x 42.3, 21 per sheet|A4|70,42.41,|3,7,0,0,70,42.41|libreoffice||Hisago ELM011;Hisago ELG011;Hisago CJK3029S;Hisago CJM3029S;Hisago FSCGB983;Hisago FSC005;Rayfilm 0511
zweckform-3489|Avery Zweckform|3489|70 x 29.7, 30 per sheet|A4|70,29.69,|3,10,0,0,70,29.69|libreoffice||Endisch 6507029x
zweckform-3484|Avery Zweckform|3484|105 x 37, 16 per sheet|A4|105,37.1,|2,8,0,0,105,37.1|libreoffice|3452;3453;3454;3455
zweckform-3424|Avery Zweckform|3424|105 x 48, 12 per sheet|A4|105,48,|2,6,0,4.43,105,48|libreoffice||Endisch 6510548x;Igepa EA-1050x480;Rayfilm 0913
zweckform-3425|Avery Zweckform|3425|105 x 57, 10 per sheet|A4|105,57,|2,5,0,5.93,105,57|libreoffice||Endisch 6510557x;Igepa EA-1050x570;Rayfilm 0915
zweckform-3426|Avery Zweckform|3426|105 x 70, 8 per sheet|A4|105,70,|2,4,0,8.43,105,70|libreoffice||Endisch 6510570x;Igepa EA-1050x700;Rayfilm 0918
zweckform-3427|Avery Zweckform|3427|105 x 74, 8 per sheet|A4|105,74.2,|2,4,0,0,105,74.2|libreoffice||Endisch 6510574x;Hisago ELM014;Hisago OP3026;Hisago OPH3026;Rayfilm 0931
zweckform-3653|Avery Zweckform|3653|105 x 42.3, 14 per sheet|A4|105,42.41,|2,7,0,0,105,42.41|libreoffice||Rayfilm 0911
zweckform-3483|Avery Zweckform|3483|105 x 148 (A6), 4 per sheet|A4|105,148.43,|2,2,0,0,105,148.43|libreoffice|3456;3457;3458;3459;4733;4774;6093|Endisch 6510518x;Hisago ELM003;Hisago OP3023;Hisago OPH3023;Hisago OP2601;Rayfilm 0922
zweckform-3655|Avery Zweckform|3655|210 x 148 (A5), 2 per sheet|A4|210,148.43,|1,2,0,0,210,148.43|libreoffice|4734|Endisch 6521018x;Hisago ELM002;Hisago OP3022;Hisago OPH3022;Rayfilm 1122
zweckform-3478|Avery Zweckform|3478|210 x 297 full sheet|A4|210,296.86,|1,1,0,0,210,296.86|libreoffice|3470;3471;3472;3473;4723;4735;4775;4777;4795;6005;6006;6013;6083;6094;6110;6111
zweckform-3659|Avery Zweckform|3659|97 x 42.3, 12 per sheet|A4|97,42.3,|2,6,8,21.53,97,42.3|libreoffice|4772;4776;4781;6092|Endisch 6509742x
zweckform-4781|Avery Zweckform|4781|97 x 42.3, 12 per sheet|A4|97,42.3,|2,6,8,21.53,97,42.3|libreoffice|3659;4772;4776;6092
zweckform-4780|Avery Zweckform|4780|48.5 x 25.4, 40 per sheet|A4|48.5,25.4,|4,10,8,21.43,48.5,25.4|libreoffice|3657;4770|Igepa EA-485x254;Rayfilm 0203N
zweckform-3651|Avery Zweckform|3651|52.5 x 29.7, 40 per sheet|A4|52.5,29.69,|4,10,0,0,52.5,29.69|libreoffice||Endisch 6505229x;Igepa EA-525x297;Rayfilm 0304
zweckform-3658|Avery Zweckform|3658|64.6 x 33.8, 24 per sheet|A4|64.6,33.8,|3,8,8.1,13.23,64.6,33.8|libreoffice|4773;6091|Endisch 6506433x;Igepa EA-646x338;Rayfilm 5853
zweckform-3666|Avery Zweckform|3666|38.1 x 21.2, 65 per sheet|A4|38.1,21.2,|5,13,9.75,10.63,38.1,21.2|libreoffice||Igepa EA-381x212
herma-4453|Herma|4453|70 x 36, 24 per sheet|A4|70,36,|3,8,0,4.5,70,36|libreoffice|4360;4414
herma-4464|Herma|4464|70 x 37, 24 per sheet|A4|70,37.13,|3,8,0,0,70,37.13|libreoffice|4390;4406;4407;4408;4409;4466;4467;4468;4469;4615;4685;4695
herma-4361|Herma|4361|70 x 41.3, 21 per sheet|A4|70,41.25,|3,7,0,4.13,70,41.25|libreoffice|4415;4451
herma-4262|Herma|4262|64.6 x 33.9, 24 per sheet|A4|64.6,33.87,|3,8,8.1,13.03,64.6,33.87|libreoffice|4227
herma-4265|Herma|4265|63.5 x 46.6, 18 per sheet|A4|63.5,46.56,|3,6,7.21,8.82,66.04,46.56|libreoffice|4203;8802;8858
herma-4267|Herma|4267|99.1 x 33.9, 16 per sheet|A4|99.06,33.87,|2,8,4.67,13.03,101.6,33.87|libreoffice|5075;8808;8859
herma-4269|Herma|4269|99.1 x 67.7, 8 per sheet|A4|99.06,67.73,|2,4,4.67,13.03,101.6,67.73|libreoffice|4104;4114;4639a;5077;5144;5145;5146;5147;8810;8862
herma-4425|Herma|4425|105 x 57, 10 per sheet|A4|105,57,|2,5,0,6,105,57|libreoffice
herma-4470|Herma|4470|105 x 74, 8 per sheet|A4|105,74.25,|2,4,0,0,105,74.25|libreoffice|4626;5062
herma-4625|Herma|4625|105 x 42.4, 14 per sheet|A4|105,42.43,|2,7,0,0,105,42.43|libreoffice|4674;4696;5057;5058;5059;5060;5061;5081
herma-4676|Herma|4676|105 x 148 (A6), 4 per sheet|A4|105,148.5,|2,2,0,0,105,148.5|libreoffice|4229;4377;4396;4397;4398;4399;4627;4697;5063;5082
herma-4282|Herma|4282|210 x 148 (A5), 2 per sheet|A4|210,148.5,|1,2,0,0,210,148.5|libreoffice|4351;4378;4628;4683;4693;5064;8636
herma-4428|Herma|4428|210 x 297 full sheet|A4|210,297,|1,1,0,0,210,297|libreoffice|4107;4117;4230;4352;4375;4376;4379;4401;4402;4403;4404;4421;4422;4423;4424;4465;4631;4698;4819;4824;4844;4854;4866;5065;5148;5149;5150;5151;8637;8655;8682;8895;8964;8974;8982;8992|Endisch 6521029x;Hisago ELM001;Hisago ELG001;Hisago A4TL;Hisago A4TS;Hisago GB860;Hisago GB862;Hisago OP860;Hisago OP862;Hisago SB860;Hisago SB862;Hisago OPL862;Hisago CJK862S;Hisago CJM862S;Hisago CJ3300NS;Hisago CJ5300NS;Hisago CJH862S;Hisago QCJ862S;Hisago KLP862;Hisago KLP862S;Hisago FSCGB862;Hisago FSCOP862;Hisago FSCK862;Hisago FSCK862S;Hisago FSC001;Hisago GB2600;Hisago OP2600;Hisago GB3201;Hisago OP3201;Hisago GB3202;Hisago GB3203;Hisago OP3203;Hisago GB3205;Hisago OP3205;Hisago GB3206;Hisago OP3204;Igepa EA-2100x2970;Rayfilm 1123
herma-4474|Herma|4474|48.5 x 25.4, 40 per sheet|A4|48.5,25.4,|4,10,8,21.5,48.5,25.4|libreoffice|4357||||?
herma-4461|Herma|4461|52.5 x 29.7, 40 per sheet|A4|52.5,29.7,|4,10,0,0,52.5,29.7|libreoffice|4392;4610;4684;4694
herma-4623|Herma|4623|96.5 x 42.3, 12 per sheet|A4|96.52,42.33,|2,6,8.48,21.51,96.52,42.33|libreoffice|4228|Igepa EA-965x423
avery-5160|Avery|5160|Address 1 x 2-5/8 in, 30 per sheet|Letter|66.68,25.4,1.587|3,10,4.78,12.7,69.85,25.4|libreoffice|15160;18160;18660;25160;5260;5510;5520;5560;5810;5920;5960;5970;5971;5972;5979;5980;6231;6233;6245;6460;6498;8160;8250;8460;8560;8620;8660;8810;8920;8930|Begalabel RC-350;Maco LL5805;Meritline 177-002-001;SheetLabels SL100;Worldlabel WL-875
avery-5161|Avery|5161|Address 1 x 4 in, 20 per sheet|Letter|101.6,25.4,1.587|2,10,3.96,12.7,106.36,25.4|libreoffice|18161;5261;5961;8161;8461|Meritline 177-003-001;SheetLabels SL550;Worldlabel WL-75
avery-5162|Avery|5162|Address 1-1/3 x 4 in, 14 per sheet|Letter|101.6,33.87,1.587|2,7,3.96,21.17,106.36,33.87|libreoffice|15162;18162;18662;5262;5512;5522;5922;5962;8162;8252;8462;8662;8922;8932|Meritline 177-004-001;SheetLabels SL101;Worldlabel WL-100
avery-5163|Avery|5163|Shipping 2 x 4 in, 10 per sheet|Letter|101.6,50.8,3.175|2,5,3.96,12.7,106.36,50.8|libreoffice|15163;18163;18663;5263;5513;5523;5795;5923;5963;5978;8163;8253;8463;8663;8763;8923
avery-5164|Avery|5164|Shipping 3-1/3 x 4 in, 6 per sheet|Letter|101.6,84.67,3.175|2,3,3.96,12.7,106.36,84.67|libreoffice|5264;5514;5524;6464;6499;8164;8254;8464|Meritline 177-006-001;SheetLabels SL103;SheetLabels SL104;Worldlabel WL-150
avery-5165|Avery|5165|Full sheet 8.5 x 11 in|Letter|215.9,279.4,|1,1,0,0,215.9,279.4|libreoffice|3114;3121;3123;3131;3132;3133;3141;3142;3145;3245;3246;3247;3255;3267;3270;3271;3272;3275;3276;3277;3614;3625;3641;3651;5177;5182;5265;5277;5282;53205;53211;53230;53240;5884;5975;6465;6503;75287;75299;8165;8255;8314;8324;8384;8465;8665|Meritline 177-007-001;Online Labels OL175;Online Labels OL176;Online Labels OL177;Online Labels OL179;Online Labels OL713;Worldlabel WL-175
avery-5167|Avery|5167|Return address 1/2 x 1-3/4 in, 80 per sheet|Letter|44.45,12.7,1.587|4,20,7.14,12.7,52.4,12.7|libreoffice|15167;15267;18167;18667;5267;5667;5927;6467;6504;8167;8567;8667;8927|Meritline 177-008-001;SheetLabels SL105;Worldlabel WL-25
avery-5168|Avery|5168|Shipping 3-1/2 x 5 in, 4 per sheet|Letter|88.9,127,1.587|2,2,12.7,12.7,101.6,127|libreoffice||Begalabel RC-450;Online Labels OL5100;SheetLabels SL145;Worldlabel WL-5100
avery-5366|Avery|5366|File folder 2/3 x 3-7/16 in, 30 per sheet|Letter|87.33,16.92,1.587|2,15,13.49,12.7,101.6,16.92|libreoffice|5066;5166;5266;5268;5368;5378;5666;5766;5866;5966;6368;6466;6468;6500;6505;6865;8066;8166;8366;8478|SheetLabels SL109;Worldlabel WL-200
avery-5126|Avery|5126|Half sheet 5.5 x 8.5 in, 2 per sheet|Letter|215.9,139.7,|1,2,0,0,215.9,139.7|glabels|5526;8126;15516;18126|Begalabel AC-1050;Online Labels OL400;Uline S-5044
avery-5195|Avery|5195|Round 3-5/16 in, 6 per sheet|Letter|84.137|2,3,16.271,12.304,99.22,85.329|glabels|5295|Online Labels OL375;Worldlabel WL-375|||?
avery-5193|Avery|5193|Round 1-5/8 in, 24 per sheet|Letter|41.275|4,6,10.559,13.945,51.168,42.047|glabels|5293|Meritline 177-014-001;SheetLabels SL107;Worldlabel WL-325
avery-5194|Avery|5194|Round 2-1/2 in, 12 per sheet|Letter|63.5|3,4,5.334,10.795,69.85,63.881|glabels|5294|Maco ML-1225;SheetLabels SL108;Worldlabel WL-350
avery-6874|Avery|6874|3 x 3-3/4 in, 6 per sheet|Letter|95.25,76.2,1.587|2,3,9.525,15.875,101.6,85.725|glabels||Begalabel RC-600;Online Labels OL172;Worldlabel WL-172
avery-5389|Avery|5389|Postcard 4 x 6 in, 2 per sheet|Letter|152.4,101.6,|1,2,31.75,31.75,152.4,114.3|glabels
onlinelabels-ol432|Online Labels|OL432|4 x 6 in shipping on Letter|Letter|101.6,152.4,3.175|1,1,101.6,6.35,101.6,152.4|glabels
onlinelabels-ol145|Online Labels|OL145|4 x 6 in shipping on Letter|Letter|152.4,101.6,|1,2,31.75,34.925,152.4,107.95|glabels
`;

/** Rolls and tapes. */
export const ROLL_LINES = `
brother-dk-1201|Brother|DK-1201|Address labels|32|28.96,89.83,1.5|glabels:brother-other||1.5,3
brother-dk-1202|Brother|DK-1202|Shipping labels|67|61.98,99.82,1.5|glabels:brother-other||1.5,3
brother-dk-1204|Brother|DK-1204|Multipurpose labels|20|17.02,53.85,1.5|glabels:brother-other||1.5,3
brother-dk-1208|Brother|DK-1208|Address labels|43|38.01,89.83,1.5|glabels:brother-other||1.5,3
brother-dk-2205|Brother|DK-2205|Continuous label tape|67|61.98,100,,25,1000|glabels:brother-other||1.5,3
dymo-30252|Dymo|30252|Address labels|31|28,89,1|glabels:dymo-other|99010
dymo-30334|Dymo|30334|Return address labels|61|57,32,2|glabels:dymo-other|11354|3,3
dymo-11352|Dymo|11352|Return address labels|28|25,54,1|glabels:dymo-other
brother-6mm-p-touch|Brother|6mm P-Touch|Continuous tape|11|5.98,50,,5,1000|glabels:brother-other||1.5,2
brother-9mm-p-touch|Brother|9mm P-Touch|Continuous tape|14|8.98,50,,5,1000|glabels:brother-other||1.5,2
brother-12mm-p-touch|Brother|12mm P-Touch|Continuous tape|17|11.98,50,,5,1000|glabels:brother-other||1.5,2
brother-18mm-p-touch|Brother|18mm P-Touch|Continuous tape|23|17.98,50,,5,1000|glabels:brother-other||1.5,2
brother-24mm-p-touch|Brother|24mm P-Touch|Continuous tape|29|23.98,50,,5,1000|glabels:brother-other||1.5,2
brother-36mm-p-touch|Brother|36mm P-Touch|Continuous tape|41|35.98,50,,5,1000|glabels:brother-other||1.5,2
dymo-11353|Dymo|11353|Multipurpose labels||13,25,|glabels:dymo-other
dymo-11355|Dymo|11355|Return address labels||19,51,|glabels:dymo-other
dymo-11356|Dymo|11356|Name badge labels||41,89,|glabels:dymo-other
dymo-30256|Dymo|30256|Address labels||59,102,|glabels:dymo-other
dymo-30327|Dymo|30327|File folder labels||14,87,|glabels:dymo-other
dymo-30258|Dymo|30258|Multipurpose labels||54,70,|glabels:dymo-other
dymo-30332|Dymo|30332|File folder labels||25,25,|glabels:dymo-other
dymo-30374|Dymo|30374|Name badge labels||51,89,|glabels:dymo-other
dymo-30376|Dymo|30376|Hanging folder labels||14,51,|glabels:dymo-other
dymo-30856|Dymo|30856|Name badge labels||62,106,|glabels:dymo-other
dymo-99012|Dymo|99012|Large address labels||36,89,|glabels:dymo-other
dymo-99013|Dymo|99013|Large address labels||36,89,|glabels:dymo-other
dymo-99014|Dymo|99014|Address labels||54,101,|glabels:dymo-other
dymo-99015|Dymo|99015|Name badge labels||54,70,|glabels:dymo-other
dymo-99017|Dymo|99017|Hanging folder labels||12,50,|glabels:dymo-other
dymo-99019|Dymo|99019|File folder labels||59,190,|glabels:dymo-other
phomemo-d30-12x20|Phomemo|D30-12x20|Thermal label||12,20,0.5|glabels:phomemo
phomemo-d30-12x25|Phomemo|D30-12x25|Thermal label||12,25,0.5|glabels:phomemo
phomemo-d30-12x30|Phomemo|D30-12x30|Thermal label||12,30,0.5|glabels:phomemo
phomemo-d30-12x35|Phomemo|D30-12x35|Thermal label||12,35,0.5|glabels:phomemo
phomemo-d30-12x40|Phomemo|D30-12x40|Thermal label||12,40,0.5|glabels:phomemo
phomemo-d30-12x45|Phomemo|D30-12x45|Thermal label||12,45,0.5|glabels:phomemo
phomemo-d30-12x50|Phomemo|D30-12x50|Thermal label||12,50,0.5|glabels:phomemo
phomemo-d30-12x60|Phomemo|D30-12x60|Thermal label||12,60,0.5|glabels:phomemo
phomemo-d30-12x80|Phomemo|D30-12x80|Thermal label||12,80,0.5|glabels:phomemo
phomemo-d30-12x100|Phomemo|D30-12x100|Thermal label||12,100,0.5|glabels:phomemo
phomemo-d35-15x30|Phomemo|D35-15x30|Thermal label||15,30,0.5|glabels:phomemo
phomemo-d35-15x40|Phomemo|D35-15x40|Thermal label||15,40,0.5|glabels:phomemo
phomemo-d35-15x50|Phomemo|D35-15x50|Thermal label||15,50,0.5|glabels:phomemo
phomemo-d35-15x60|Phomemo|D35-15x60|Thermal label||15,60,0.5|glabels:phomemo
phomemo-d35-15x80|Phomemo|D35-15x80|Thermal label||15,80,0.5|glabels:phomemo
phomemo-d35-15x100|Phomemo|D35-15x100|Thermal label||15,100,0.5|glabels:phomemo
`;

/** Further sheets, to be searched for. */
export const MORE_SHEET_LINES = `
avery-6121|Avery|6121|Multipurpose labels|A4|38.075,21.209,|5,13,9.5,10.49,38.075,21.209|glabels:avery-iso||||2.997,2.997
avery-7414|Avery|7414|Business cards|A4|89.994,51.999,|2,5,14.997,18.5,89.994,51.999|glabels:avery-iso|L7414||card;business-card|1.764,1.764
avery-7664|Avery|7664|Diskette labels|A4|70,71.9,2.5|2,4,17,5,104.5,72|glabels:avery-iso|L7664||media|1.764,1.764
avery-8414|Avery|8414|Business cards|A4|86.995,50.8,|2,5,14.817,20.422,93.133,50.8|glabels:avery-iso|J8414||card;business-card|1.764,1.764
avery-8435a|Avery|8435A|CD/DVD booklet|A4|155,125,|1,1,27.5,22,155,125|glabels:avery-iso|J8435A;32250A|Avery Zweckform J8435A;Avery Zweckform 32250A|media|2,2
avery-8435b|Avery|8435B|CD/DVD insert|A4|155,122,|1,1,27.5,21,155,122|glabels:avery-iso|J8435B;32250B|Avery Zweckform J8435B;Avery Zweckform 32250B|media|2,2
avery-8658|Avery|8658|ID labels|A4|25.4,10,1|7,27,5,13,28.5,10.14|glabels:avery-iso|J8658;L8658|||2,2
avery-18036|Avery|18036|Mailing labels|A4|69.85,32.103,|3,9,0,4.586,69.85,32.103|glabels:avery-iso|||mail|3.528,3.528
avery-32015|Avery|32015|Business cards|A4|85,54,|2,4,17,31.5,91,60|glabels:avery-iso|C32015|Avery Zweckform 32015|card;business-card|5,5
avery-38931|Avery|38931|Rectangular labels|A4|70,25,|3,11,0,10,70,25|glabels:avery-iso|DL33;CR33||mail|3,3
avery-c32011-10|Avery|C32011-10|Business cards|A4|85,54,|2,5,15,13.5,95,54|glabels:avery-iso||DECAdry OCC-3342;DECAdry OCB-3327;DECAdry SCW-2090;DECAdry DAW-327|card;business-card|3.2,3.2
avery-l4730|Avery|L4730|Mini labels|A4|17.8,10,1.6|10,27,6,13,20.3,10|glabels:avery-iso||||3.2,3.2
zweckform-3348|Avery Zweckform|3348|Address labels|A4|67,38,|3,7,2,20,70,38|glabels:zweckform-iso|||mail|3.175,3.175
zweckform-3477|Avery Zweckform|3477|Address labels|A4|105,41,|2,7,0,4.93,105,41|glabels:zweckform-iso||Rayfilm 0933;Endisch 6510541x;Igepa EA-1050x410|mail|3.2,3.2
zweckform-3669|Avery Zweckform|3669|Rectangular labels|A4|70,50.8,|3,5,0,21.519,70,50.8|glabels:zweckform-iso||Rayfilm 0514;Endisch 6507050x;Igepa EA-700x508||1.764,1.764
zweckform-3688|Avery Zweckform|3688|Lever arch file labels|A4|192,61,|1,4,10,27,192,61|glabels:zweckform-iso|||filing|3.2,3.2
zweckform-4732|Avery Zweckform|4732|Multipurpose labels|A4|36,17,2|5,16,11,13,38,17|glabels:zweckform-iso||||2,2
zweckform-4746|Avery Zweckform|4746|Video tape spine labels|A4|146.967,20,1.764|1,13,31.34,18.43,146.967,20|glabels:zweckform-iso|||media|1.764,1.764
zweckform-4760|Avery Zweckform|4760|Lever arch file labels|A4|192,38,2|1,7,9,15.43,192,38|glabels:zweckform-iso||Rayfilm 1009;Endisch 6519038x;Igepa EA-1900x380W|filing|3.175,3.175
zweckform-4761|Avery Zweckform|4761|Lever arch file labels|A4|191.999,60.995,1.764|1,4,8.819,26.458,191.999,60.995|glabels:zweckform-iso|||filing|1.764,1.764
zweckform-6021|Avery Zweckform|6021|Multipurpose labels|A4|45.999,16.9,|4,16,8.5,14,48.3,16.9|glabels:zweckform-iso||||1.764,1.764
zweckform-32010|Avery Zweckform|32010|Business cards|A4|84.998,54,|2,5,14.111,14.111,94.897,53.975|glabels:zweckform-iso|||card;business-card|1.764,1.764
cable-label-co-cablebug|Cable Label Co|CableBug|Mini labels|A4|46.7,7,|4,39,12,12,46.7,7|glabels:cablelabel||||1,1
decadry-dlw-1731|DECAdry|DLW-1731|Mailing labels|A4|63.994,38.1,1.764|3,7,7.479,15.487,66.04,38.1|glabels:decadry-iso|OLW-4731;OLW-7131||mail|1.764,1.764
decadry-dlw-1786|DECAdry|DLW-1786|Mailing labels|A4|105,39,|2,7,0,12,105,39|glabels:decadry-iso|OLW-4786||mail|3.175,3.175
endisch-640638x|Endisch|640638x|Rectangular labels|A4|63.5,8.5,2|3,32,7.21,12.5,66.04,8.5|glabels:endisch
endisch-6404034x|Endisch|6404034x|Rectangular labels|A4|40,34,2|4,8,10,12.5,50,34|glabels:endisch
endisch-6405334x|Endisch|6405334x|Rectangular labels|A4|53,34,2|3,8,13,12.5,65.5,34|glabels:endisch
endisch-6406329x|Endisch|6406329x|Rectangular labels|A4|63,29.67,2|3,9,7.21,14.985,66.04,29.67|glabels:endisch
endisch-6406333x|Endisch|6406333x|Rectangular labels|A4|63.5,33.9,3|3,8,7.21,12.9,66.04,33.9|glabels:endisch
endisch-6406634x|Endisch|6406634x|Rectangular labels|A4|66,34,2|3,8,4,12.5,68,34|glabels:endisch
endisch-6408232x|Endisch|6408232x|Rectangular labels|A4|82,32,2|2,8,16,20.5,96,32|glabels:endisch
endisch-6408252x|Endisch|6408252x|Rectangular labels|A4|82,52,2|2,5,16,18.5,96,52|glabels:endisch
endisch-6409039x|Endisch|6409039x|Rectangular labels|A4|90,39,2|2,7,10,12,100,39|glabels:endisch
endisch-6409595x|Endisch|6409595x|Square labels|A4|95,95,2|2,3,7.5,6,100,95|glabels:endisch|||square-label
endisch-6409616x|Endisch|6409616x|Rectangular labels|A4|96,16.9,2|2,16,7.75,13.3,98.5,16.9|glabels:endisch
endisch-6409852x|Endisch|6409852x|Rectangular labels|A4|98,52,2|2,5,5,18.5,102,52|glabels:endisch
endisch-6409933x|Endisch|6409933x|Rectangular labels|A4|99.1,33.9,3|2,8,4.63,12.9,101.64,33.9|glabels:endisch
endisch-6409942x|Endisch|6409942x|Rectangular labels|A4|99.1,42.3,3|2,6,4.63,21.6,101.64,42.3|glabels:endisch
endisch-6409963x|Endisch|6409963x|Rectangular labels|A4|99.1,63.5,3|2,4,4.63,21.5,101.64,63.5|glabels:endisch
endisch-6414498x|Endisch|6414498x|Rectangular labels|A4|98,144,2|2,2,5,4.5,102,144|glabels:endisch
endisch-6414720x|Endisch|6414720x|Rectangular labels|A4|147.3,20,2|1,13,31.35,18.5,147.3,20|glabels:endisch
endisch-6500012x|Endisch|6500012x|Round labels|A4|12|13,18,9,15,15,15|glabels:endisch
endisch-6500020x|Endisch|6500020x|Round labels|A4|20|8,12,16.25,14.75,22.5,22.5|glabels:endisch
endisch-6500024x|Endisch|6500024x|Round labels|A4|24|7,10,12,15,27,27|glabels:endisch
endisch-6500030x|Endisch|6500030x|Round labels|A4|30|6,8,8.75,19.75,32.5,32.5|glabels:endisch
endisch-6500040x|Endisch|6500040x|Round labels|A4|40|4,6,16,13.5,46,46|glabels:endisch||Hisago GB3019;Hisago OP3019;Hisago OPH3019;Hisago CJK3019S;Hisago CJM3019S;Hisago CJH3019S
endisch-6500050x|Endisch|6500050x|Round labels|A4|50|4,5,3.5,21.5,51,51|glabels:endisch
endisch-6500060x|Endisch|6500060x|Round labels|A4|60|3,4,8,18,67,67|glabels:endisch||Hisago GB3020;Hisago OP3020;Hisago OPH3020;Hisago CJK3020S;Hisago CJM3020S;Hisago CJH3020S
endisch-6500067x|Endisch|6500067x|Round labels|A4|67.5|3,4,1.75,8.25,69.5,71|glabels:endisch
endisch-6500080x|Endisch|6500080x|Round labels|A4|80|2,3,20,18.5,90,90|glabels:endisch
endisch-6500085x|Endisch|6500085x|Round labels|A4|85|2,3,15,11,95,95|glabels:endisch
endisch-6500095x|Endisch|6500095x|Round labels|A4|95|2,3,7.5,4,100,97|glabels:endisch
endisch-6502015x|Endisch|6502015x|Rectangular labels|A4|20,15,1.5|8,15,14.5,15,23,18|glabels:endisch
endisch-6502020x|Endisch|6502020x|Square labels|A4|20,20,|9,14,15,8.5,20,20|glabels:endisch|||square-label
endisch-6502510x|Endisch|6502510x|Rectangular labels|A4|25.4,10,1.5|7,27,8.48,13.5,27.94,10|glabels:endisch
endisch-6502719x|Endisch|6502719x|Rectangular labels|A4|27.5,19.05,|7,14,8.75,15.15,27.5,19.05|glabels:endisch
endisch-6503333x|Endisch|6503333x|Square labels|A4|33,33,|6,8,6,16.5,33,33|glabels:endisch|||square-label
endisch-6504816x|Endisch|6504816x|Rectangular labels|A4|48.5,16.9,|4,16,8,13.3,48.5,16.9|glabels:endisch
endisch-6505050x|Endisch|6505050x|Square labels|A4|50,50,2|3,5,25,13.5,55,55|glabels:endisch|||square-label
endisch-6507037x|Endisch|6507037x|Rectangular labels|A4|70,37,|3,8,0,0,70,37.125|glabels:endisch
endisch-6507042x|Endisch|6507042x|Rectangular labels|A4|70,42.3,|3,7,0,0,70,42.428|glabels:endisch
endisch-6509711x|Endisch|6509711x|Rectangular labels|A4|97,11,|2,25,8,11,97,11|glabels:endisch
endisch-6510150x|Endisch|6510150x|Rectangular labels|A4|101.6,50.8,|2,5,3.4,21.5,101.6,50.8|glabels:endisch
endisch-6510514x|Endisch|6510514x|Rectangular labels|A4|105,144,|2,2,0,9,105,144|glabels:endisch
endisch-6510537x|Endisch|6510537x|Rectangular labels|A4|105,37,|2,8,0,0,105,37.125|glabels:endisch
endisch-6510542x|Endisch|6510542x|Rectangular labels|A4|105,42.3,|2,7,0,0,105,42.428|glabels:endisch
endisch-6510572x|Endisch|6510572x|Rectangular labels|A4|105,72,|2,4,0,9,105,72|glabels:endisch
endisch-6520029x|Endisch|6520029x|Rectangular labels|A4|200,297,|1,1,10,0,200,297|glabels:endisch
herma-4097|Herma|4097|Rectangular labels|A4|45.72,21.2,|4,12,10,22,48.72,21.2|glabels:herma-iso|4221;4232;4235;4346;4366;4367;4368;4369;8864;8940;8965;9531;10004|||2,2
herma-4098|Herma|4098|Rectangular labels|A4|63.5,29.6,|3,9,7.8,15.5,66.5,29.6|glabels:herma-iso|4222;4233;4347;4418;4419;4864;5045;5140;5141;5142;5143;8865;8966;10006;10300|||2,2
herma-4099|Herma|4099|Rectangular labels|A4|96,50.8,|2,5,8,21.5,99,50.8|glabels:herma-iso|4223;4349;4667;8653;8806;8845;8893;8967;10013;10307|||3.175,3.175
herma-4100|Herma|4100|Rectangular labels|A4|30.48,16.93,|6,16,7.5,18.5,32.9,16.93|glabels:herma-iso|4110;8832|||2,2
herma-4101|Herma|4101|Rectangular labels|A4|43.2,10.3,|4,22,18.6,10.5,43.2,12.65|glabels:herma-iso|4111|||1.5,1.5
herma-4102|Herma|4102|Multipurpose labels|A4|48.3,25.4,|4,11,8.5,8.5,48.3,25.4|glabels:herma-iso|4109;4112;4272;4608;4680;4690;4812;5051;8631;8835;8961;8971;8981;10801|||1.764,1.764|?
herma-4103|Herma|4103|Rectangular labels|A4|63.5,38.1,|3,7,6.75,15.5,66.5,38.1|glabels:herma-iso|4113;4641b;4677;4904;5074;8632;8650;8680;8801;8838;8890;9600;9621;9661;10007;10301;10802|||3.175,3.175
herma-4283|Herma|4283|Arch file labels|A4|192,39,1.764|1,6,9,11.5,192,47|glabels:herma-iso|5090;5091|||1.764,1.764
herma-4284|Herma|4284|Large arch file labels|A4|192,61.5,1.764|1,4,9,13.5,192,69.5|glabels:herma-iso|5095;5096|||1.764,1.764
herma-4293|Herma|4293|Arch file labels|A4|192,38,1.764|1,7,9,15,192,38|glabels:herma-iso|5092|||1.764,1.764
herma-4457|Herma|4457|Rectangular labels|A4|105,48,|2,6,0,5.5,105,48|glabels:herma-iso||||3.175,3.175
herma-4606|Herma|4606|Multipurpose labels|A4|38,21.2,|5,13,9.5,10.5,38,21.2|glabels:herma-iso|4270|||1.764,1.764
herma-4607|Herma|4607|Multipurpose labels|A4|48.3,16.9,|4,16,8.5,14,48.3,16.9|glabels:herma-iso|4271|||1.764,1.764
herma-4614|Herma|4614|Multipurpose labels|A4|66,33.8,|3,8,5.7,13,66,33.8|glabels:herma-iso|4670;5053|||1.764,1.764
herma-4828|Herma|4828|Video labels (face only)|A4|78.7,46.5,1.764|2,6,13.6,8.8,104.1,46.5|glabels:herma-iso|5070||media|1.764,1.764
herma-5028|Herma|5028|Business Cards|A4|83.8,50.8,2|2,5,18.6,22,89.2,50.8|glabels:herma-iso|||business-card|1,1
herma-5078|Herma|5078|CD/DVD spine labels|A4|114.3,5.5,1.5|1,48,47.85,16.5,114.3,5.5|glabels:herma-iso|||media|1,1
herma-8803|Herma|8803|Diskette labels|A4|70,50.8,1.764|2,5,21.5,21.5,95.4,50.8|glabels:herma-iso|8839||media|1.764,1.764
herma-10001|Herma|10001|Rectangular labels|A4|25.4,10,3|7,27,8,14.4,28.2,10|glabels:herma-iso||||2,2
herma-10809|Herma|10809|Rectangular labels|A4|105,148,|2,2,0,0,105,148|glabels:herma-iso||||3.175,3.175
hisago-elm005|Hisago|ELM005|Rectangular labels|A4|98,68,1.5|2,4,5,12.5,102,68|glabels:hisago|OP3025
hisago-elm006|Hisago|ELM006|Rectangular labels|A4|86.4,50.8,|2,5,18.6,21.2,86.4,50.8|glabels:hisago|ELG006;OP3004;OPH3004;CJK3004S;CJM3004S;FSCGB888;FSCK888;FSCK888S
hisago-elm007|Hisago|ELM007|Rectangular labels|A4|83.8,42.3,1.5|2,6,20.3,20.3,87.6,42.3|glabels:hisago|ELG007;GB861;GB961;OP861;OP861A;OP861C;OP861P;OP861Y;SB861;OP869;OPL861;CJK861S;CJM861S;CJH861S;KLP861S;KLPA861S;FSCGB861;FSCOP861;OP2602
hisago-elm008|Hisago|ELM008|Rectangular labels|A4|86.4,42.3,|2,6,18.6,21.2,86.4,42.3|glabels:hisago|ELG008;OP3001;CJM3001S;FSCGB881;FSCK881;FSCK881S;FSC002
hisago-elm009|Hisago|ELM009|Rectangular labels|A4|70,42.3,|3,6,0,21.2,70,42.3|glabels:hisago|OP3009;FSCGB907;FSC003
hisago-elm010|Hisago|ELM010|Rectangular labels|A4|42,74.25,|5,4,0,0,42,74.25|glabels:hisago|ELG010;OP3002;FSCGB985;FSC004
hisago-elm012|Hisago|ELM012|Rectangular labels|A4|66,33.9,|3,8,6,12.9,66,33.9|glabels:hisago|OP3008;OPH3008;OPL3008;CJK3008S;CJM3008S
hisago-elm013|Hisago|ELM013|Shipping labels|A4|80,115,|2,2,25,33.5,80,115|glabels:hisago
hisago-elm015|Hisago|ELM015|Shipping labels|A4|92,60,|2,4,25,13,92,60|glabels:hisago
hisago-elm016|Hisago|ELM016|Rectangular labels|A4|85,50,|2,5,20,23,85,50|glabels:hisago
hisago-elm017|Hisago|ELM017|Rectangular labels|A4|83.8,42.3,1.5|2,5,19.3,21.5,87.6,42.3|glabels:hisago
hisago-elm018|Hisago|ELM018|Rectangular labels|A4|84,42,1.5|2,6,19,22.5,88,42|glabels:hisago|OP3027
hisago-elm022|Hisago|ELM022|Rectangular labels|A4|48.3,25.4,|4,11,8.4,8.8,48.3,25.4|glabels:hisago|GB901;FSCK901;FSCK901S
hisago-elm023|Hisago|ELM023|Rectangular labels|A4|38.1,21.2,1|5,13,4.75,10.92,40.6,21.2|glabels:hisago|OP3011;OPH3011;CJK3011S;CJM3011S;CJH3011S
hisago-elm025|Hisago|ELM025|Rectangular labels|A4|97,69,|2,4,8,10.5,97,69|glabels:hisago
hisago-elm032|Hisago|ELM032|Rectangular labels|A4|53.3,25.4,1.5|3,10,19,21.5,57.1,25.4|glabels:hisago|GB900
hisago-elm033|Hisago|ELM033|Rectangular labels|A4|60,20,1|3,12,12,12,63,23|glabels:hisago
hisago-elm034|Hisago|ELM034|Rectangular labels|A4|45,10,1|4,23,12,11.5,47,12|glabels:hisago
hisago-elm035|Hisago|ELM035|Rectangular labels|A4|35,12,1|5,19,13,16.5,37,14|glabels:hisago
hisago-elm036|Hisago|ELM036|Rectangular labels|A4|35,8,1|5,25,13.5,12.5,37,11|glabels:hisago
hisago-elm037|Hisago|ELM037|Rectangular labels|A4|28,8,1|6,25,13.5,12.5,31,11|glabels:hisago
hisago-elm038|Hisago|ELM038|Rectangular labels|A4|20,8,1|8,25,14.5,12.5,23,11|glabels:hisago
hisago-fscgb868|Hisago|FSCGB868|Rectangular labels|A4|89,48,2|2,5,10,25,91,48|glabels:hisago
hisago-gb863|Hisago|GB863|Rectangular labels|A4|35,74.25,|6,4,0,0,35,74.25|glabels:hisago||Hisago FSCGB863
hisago-gb871|Hisago|GB871|Rectangular labels|A4|45.7,25.4,1|4,9,10.2,31.8,48.2,25.4|glabels:hisago|OP871;OPL871;CJH871S;FSCGB871;FSCOP871;OP2603
hisago-gb902|Hisago|GB902|Rectangular labels|A4|36,12,1|4,15,27,24,40,16|glabels:hisago|OPL902;CJH902S;FSCGB902;FSCOP902
hisago-gb3305|Hisago|GB3305|Rectangular labels|A4|93,47.4,1.5|2,5,6,6,105,59.4|glabels:hisago
hisago-klp700s|Hisago|KLP700S|Square labels|A4|92,92,2|2,3,10,7,98,95.5|glabels:hisago|KLPA700S||square-label
hisago-klp701s|Hisago|KLP701S|Rectangular labels|A4|64,33.9,1.5|3,8,6.5,12.9,66.5,33.9|glabels:hisago|KLPA701S
hisago-klp702s|Hisago|KLP702S|Rectangular labels|A4|150,50,1.5|1,5,30,13.5,150,55|glabels:hisago|KLPA702S
hisago-op866|Hisago|OP866|Rectangular labels|A4|90.2,42.3,1.5|2,6,17,20,92.7,42.3|glabels:hisago
hisago-op3003|Hisago|OP3003|Rectangular labels|A4|70,33.9,|3,8,0,12.7,70,33.9|glabels:hisago|FSCGB883;FSCK883;FSCK883S;FSC006
hisago-op3006|Hisago|OP3006|Rectangular labels|A4|83,36,1.5|2,7,21,25,85,36|glabels:hisago
hisago-op3007|Hisago|OP3007|Rectangular labels|A4|70,38.1,|3,7,0,14.8,70,38.1|glabels:hisago
hisago-op3012|Hisago|OP3012|Rectangular labels|A4|36,8,1|4,20,27,24,40,12|glabels:hisago
hisago-op3013|Hisago|OP3013|Rectangular labels|A4|20,8,1|6,20,35,24,24,12|glabels:hisago
hisago-op3014|Hisago|OP3014|Rectangular labels|A4|44,25,1|4,10,14,20,46,25|glabels:hisago
hisago-op3016|Hisago|OP3016|Square labels|A4|26,26,|6,10,27,17,26,26|glabels:hisago|||square-label
hisago-op3017|Hisago|OP3017|Square labels|A4|10,10,|10,18,32.5,16,15,15|glabels:hisago|||square-label
hisago-op3018|Hisago|OP3018|Round labels|A4|11|10,15,32,38,15,15|glabels:hisago
hisago-op3021|Hisago|OP3021|Elliptical labels|A4|40,20,|4,10,16,21.5,46,26|glabels:hisago|CJK3021S;CJH3021S
hisago-op3030|Hisago|OP3030|Square labels|A4|40,40,|5,7,5,8.5,40,40|glabels:hisago|OPH3030;CJK3030S;CJM3030S;CJH3030S||square-label
igepa-ea-483x169|Igepa|EA-483x169|Rectangular labels|A4|48.3,16.9,|4,16,8.4,13.3,48.3,16.9|glabels:igepa
igepa-ea-700x370|Igepa|EA-700x370|Rectangular labels|A4|70,37,|3,8,0,0.5,70,37|glabels:igepa
igepa-ea-700x423|Igepa|EA-700x423|Rectangular labels|A4|70,42.3,|3,7,0,0.45,70,42.3|glabels:igepa
igepa-ea-965x677|Igepa|EA-965x677|Rectangular labels|A4|96.5,67.7,|2,4,8.5,13.1,96.5,67.7|glabels:igepa
igepa-ea-1050x423|Igepa|EA-1050x423|Rectangular labels|A4|105,42.3,|2,7,0,0.45,105,42.3|glabels:igepa
igepa-ea-1050x740|Igepa|EA-1050x740|Rectangular labels|A4|105,74,|2,4,0,0.5,105,74|glabels:igepa
igepa-ea-1050x1480|Igepa|EA-1050x1480|Rectangular labels|A4|105,148,|2,2,0,0.5,105,148|glabels:igepa
igepa-ea-2100x1480|Igepa|EA-2100x1480|Rectangular labels|A4|210,148,|1,2,0,0.5,210,148|glabels:igepa
rayfilm-0102|Rayfilm|0102|Rectangular labels|A4|38,21.2,|5,13,10,10.7,38,21.2|glabels:rayfilm||Endisch 6503821x
rayfilm-0102n|Rayfilm|0102N|Rectangular labels|A4|38,21.2,2.46|5,13,5,10.7,40.5,21.2|glabels:rayfilm
rayfilm-0201|Rayfilm|0201|Rectangular labels|A4|48.5,16.9,|4,17,8,4.85,48.5,16.9|glabels:rayfilm
rayfilm-0203|Rayfilm|0203|Rectangular labels|A4|48.5,25.4,|4,11,8,8.8,48.5,25.4|glabels:rayfilm||Endisch 6504825x
rayfilm-0234|Rayfilm|0234|Rectangular labels|A4|48.5,31.2,|4,9,8,8.1,48.5,31.2|glabels:rayfilm
rayfilm-0241|Rayfilm|0241|Square labels|A4|49,49,|3,5,26.5,16,54,54|glabels:rayfilm|||square-label
rayfilm-0302|Rayfilm|0302|Rectangular labels|A4|52.5,21.2,|4,13,0,10.7,52.5,21.2|glabels:rayfilm
rayfilm-0302n|Rayfilm|0302N|Rectangular labels|A4|52.5,21.2,|4,14,0,0,52.5,21.2|glabels:rayfilm||Endisch 6505221x
rayfilm-0303|Rayfilm|0303|Rectangular labels|A4|52.5,25.4,|4,11,0,8.8,52.5,25.4|glabels:rayfilm||Endisch 6505225x
rayfilm-0307|Rayfilm|0307|Rectangular labels|A4|52.5,35,|4,8,0,8.5,52.5,35|glabels:rayfilm
rayfilm-0313|Rayfilm|0313|Rectangular labels|A4|52.5,48,|4,6,0,4.5,52.5,48|glabels:rayfilm
rayfilm-0331|Rayfilm|0331|Rectangular labels|A4|52.5,74.2,|4,4,0,0,52.5,74.25|glabels:rayfilm
rayfilm-0401|Rayfilm|0401|Rectangular labels|A4|63.5,16.9,1.25|3,16,7.25,13.3,66,16.9|glabels:rayfilm
rayfilm-0412|Rayfilm|0412|Rectangular labels|A4|63.5,46.6,3.5|3,6,7.2,8.7,66,46.6|glabels:rayfilm||Endisch 6406346x
rayfilm-0437|Rayfilm|0437|Rectangular labels|A4|63.5,29.6,1.5|3,9,7.25,15.3,66,29.6|glabels:rayfilm
rayfilm-0501|Rayfilm|0501|Rectangular labels|A4|70,16.9,|3,17,0,4.85,70,16.9|glabels:rayfilm||Endisch 6507016x
rayfilm-0502|Rayfilm|0502|Rectangular labels|A4|70,15,|3,19,0,6,70,15|glabels:rayfilm
rayfilm-0503|Rayfilm|0503|Rectangular labels|A4|70,25.4,|3,11,0,8.8,70,25.4|glabels:rayfilm||Endisch 6507025x;Igepa EA-700x254
rayfilm-0505|Rayfilm|0505|Rectangular labels|A4|70,30,|3,9,0,13.5,70,30|glabels:rayfilm
rayfilm-0508|Rayfilm|0508|Rectangular labels|A4|70,37,|3,8,0,0.95,70,37|glabels:rayfilm
rayfilm-0517|Rayfilm|0517|Rectangular labels|A4|70,67.7,|3,4,0,13.1,70,67.7|glabels:rayfilm||Endisch 6507067x;Igepa EA-700x677
rayfilm-0523|Rayfilm|0523|Rectangular labels|A4|70,297,|3,1,0,0,70,297|glabels:rayfilm
rayfilm-0552|Rayfilm|0552|Rectangular labels|A4|70,32,|3,9,0,4.5,70,32|glabels:rayfilm||Endisch 6507032x;Igepa EA-700x320
rayfilm-0553|Rayfilm|0553|Rectangular labels|A4|70,33.8,|3,8,0,13.3,70,33.8|glabels:rayfilm||Endisch 6507033x
rayfilm-0645|Rayfilm|0645|Rectangular labels|A4|90,130,|2,2,10,13.5,100,140|glabels:rayfilm
rayfilm-0711|Rayfilm|0711|Rectangular labels|A4|97,42.4,|2,6,8,21.3,97,42.4|glabels:rayfilm
rayfilm-0717|Rayfilm|0717|Rectangular labels|A4|97,67.7,|2,4,8,13.1,97,67.7|glabels:rayfilm||Endisch 6509767x
rayfilm-0806|Rayfilm|0806|Rectangular labels|A4|99.1,34,2.55|2,8,4.65,12.5,101.6,34|glabels:rayfilm
rayfilm-0841|Rayfilm|0841|Rectangular labels|A4|99.1,68,3.4|2,4,4.7,12.5,101.6,68|glabels:rayfilm
rayfilm-0901|Rayfilm|0901|Rectangular labels|A4|105,16.9,|2,17,0,4.85,105,16.9|glabels:rayfilm
rayfilm-0907|Rayfilm|0907|Rectangular labels|A4|105,35,|2,8,0,8.5,105,35|glabels:rayfilm||Igepa EA-1050x350
rayfilm-0908|Rayfilm|0908|Rectangular labels|A4|105,37,|2,8,0,0.5,105,37|glabels:rayfilm||Igepa EA-1050x370
rayfilm-0923|Rayfilm|0923|Rectangular labels|A4|105,297,|2,1,0,0,105,297|glabels:rayfilm
rayfilm-0929|Rayfilm|0929|Rectangular labels|A4|105,49.5,|2,6,0,0,105,49.5|glabels:rayfilm
rayfilm-0952|Rayfilm|0952|Rectangular labels|A4|105,32,|2,9,0,4.5,105,32|glabels:rayfilm
rayfilm-0953|Rayfilm|0953|Rectangular labels|A4|105,33.8,|2,8,0,13.3,105,33.8|glabels:rayfilm||Endisch 6510533x
rayfilm-1016|Rayfilm|1016|Rectangular labels|A4|192,61,4.6|1,4,9,26.5,192,61|glabels:rayfilm||Endisch 6519061x;Igepa EA-1900x610W
rayfilm-1120|Rayfilm|1120|Rectangular labels|A4|210,59.4,|1,5,0,0,210,59.4|glabels:rayfilm
rayfilm-1121|Rayfilm|1121|Rectangular labels|A4|210,74.25,|1,4,0,0,210,74.25|glabels:rayfilm||Endisch 6521074x
rayfilm-1124|Rayfilm|1124|Rectangular labels|A4|210,99,|1,3,0,0,210,99|glabels:rayfilm||Endisch 6521099x
rayfilm-1325|Rayfilm|1325|Rectangular labels|A4|40,46,4|5,6,2,2,41.5,49.4|glabels:rayfilm
rayfilm-1414k|Rayfilm|1414K|Round labels|A4|14|13,19,5,6.5,15.5,15|glabels:rayfilm
rayfilm-1426|Rayfilm|1426|Rectangular labels|A4|45,68,4|4,4,9,3.5,49,74|glabels:rayfilm
rayfilm-1451|Rayfilm|1451|Rectangular labels|A4|45,55,|3,4,27.5,23.5,55,65|glabels:rayfilm
rayfilm-1528|Rayfilm|1528|Rectangular labels|A4|100,23,|2,12,5,10.5,100,23|glabels:rayfilm
rayfilm-1544|Rayfilm|1544|Rectangular labels|A4|100,22,|2,13,5,5.5,100,22|glabels:rayfilm
rayfilm-1818k|Rayfilm|1818K|Round labels|A4|18|10,15,6,6.5,20,19|glabels:rayfilm
rayfilm-2068|Rayfilm|2068|Rectangular labels|A4|25,33,1.9|6,7,10,15,33,39|glabels:rayfilm
rayfilm-2307|Rayfilm|2307|Rectangular labels|A4|35,35,|6,8,0,8.5,35,35|glabels:rayfilm|||square-label
rayfilm-2370|Rayfilm|2370|Rectangular labels|A4|35,45,|5,5,11.5,18,38,54|glabels:rayfilm
rayfilm-2525k|Rayfilm|2525K|Round labels|A4|25|7,10,8.5,10,28,28|glabels:rayfilm
rayfilm-2626|Rayfilm|2626|Square labels|A4|50,50,|4,5,5,23.5,50,50|glabels:rayfilm|||square-label
rayfilm-2645|Rayfilm|2645|Rectangular labels|A4|45.7,21.2,4.25|4,12,9.7,21.3,48.3,21.2|glabels:rayfilm
rayfilm-2936|Rayfilm|2936|Rectangular labels|A4|80,47,4.25|2,6,22,3.75,86,48.5|glabels:rayfilm
rayfilm-3030k|Rayfilm|3030K|Round labels|A4|30|6,9,5,1.5,34,33|glabels:rayfilm
rayfilm-3032|Rayfilm|3032|Rectangular labels|A4|30,15,|7,19,0,6,30,15|glabels:rayfilm
rayfilm-3032n|Rayfilm|3032N|Rectangular labels|A4|30,15,2|6,19,5,6,34,15|glabels:rayfilm
rayfilm-3040|Rayfilm|3040|Rectangular labels|A4|30,40,4.25|6,7,10,8.5,32,40|glabels:rayfilm
rayfilm-3244|Rayfilm|3244|Rectangular labels|A4|200,22,|1,13,5,5.5,200,22|glabels:rayfilm
rayfilm-3442|Rayfilm|3442|Rectangular labels|A4|17.8,10,0.5|10,27,4.75,13.5,20.3,10|glabels:rayfilm
rayfilm-3501|Rayfilm|3501|Rectangular labels|A4|35.6,16.9,0.88|5,16,11,13.3,38.1,16.9|glabels:rayfilm
rayfilm-3614|Rayfilm|3614|Rectangular labels|A4|96,50.8,2.55|2,5,7.75,21.5,98.5,50.8|glabels:rayfilm
rayfilm-3638|Rayfilm|3638|Rectangular labels|A4|96,42.3,2.1|2,6,7.75,21.6,98.5,42.3|glabels:rayfilm
rayfilm-3643|Rayfilm|3643|Rectangular labels|A4|96,63.5,3.2|2,4,7.75,21.5,98.5,63.5|glabels:rayfilm
rayfilm-3739|Rayfilm|3739|Rectangular labels|A4|68,50,2.5|3,5,3,13.5,68,55|glabels:rayfilm
rayfilm-3945|Rayfilm|3945|Rectangular labels|A4|180,130,|1,2,15,13.5,180,140|glabels:rayfilm
rayfilm-4040k|Rayfilm|4040K|Round labels|A4|40|4,6,10.75,4.75,49.5,49.5|glabels:rayfilm
rayfilm-4545k|Rayfilm|4545K|Round labels|A4|45|4,6,7.5,6,50,48|glabels:rayfilm
rayfilm-4567|Rayfilm|4567|Rectangular labels|A4|44,12.7,1|4,22,5,8.8,52,12.7|glabels:rayfilm
rayfilm-4705|Rayfilm|4705|Rectangular labels|A4|36,30,2|5,8,5,6.45,41,36.3|glabels:rayfilm
rayfilm-4869|Rayfilm|4869|Rectangular labels|A4|89,127,4.45|2,2,13.5,19,94,132|glabels:rayfilm
rayfilm-4969|Rayfilm|4969|Rectangular labels|A4|178,127,6.35|1,2,13.5,19.5,178,132|glabels:rayfilm
rayfilm-5003|Rayfilm|5003|Square labels|A4|25.4,25.4,1.5|6,11,16.05,8.8,30.5,25.4|glabels:rayfilm|||square-label
rayfilm-5042|Rayfilm|5042|Rectangular labels|A4|25.4,10,1.03|7,27,8.6,13.5,27.9,10|glabels:rayfilm
rayfilm-5409|Rayfilm|5409|Rectangular labels|A4|190,38,1.9|1,7,10,15.5,190,38|glabels:rayfilm
rayfilm-5473|Rayfilm|5473|Rectangular labels|A4|190,58,2.9|1,5,10,3.5,190,58|glabels:rayfilm
rayfilm-5539|Rayfilm|5539|Rectangular labels|A4|59,50,2.53|3,5,14,23.5,61.5,50|glabels:rayfilm
rayfilm-5606|Rayfilm|5606|Rectangular labels|A4|64,33.9,2|3,8,6.3,12.9,66.7,33.9|glabels:rayfilm
rayfilm-6060k|Rayfilm|6060K|Round labels|A4|60|3,4,9,13.5,66,70|glabels:rayfilm
rayfilm-6274|Rayfilm|6274|Rectangular labels|A4|43,135,|4,2,11.5,11,48,140|glabels:rayfilm
rayfilm-7002|Rayfilm|7002|Rectangular labels|A4|66,70,4.95|3,4,4,8.5,68,70|glabels:rayfilm
rayfilm-7003|Rayfilm|7003|Rectangular labels|A4|52.5,297,|4,1,0,0,52.5,297|glabels:rayfilm
rayfilm-7004|Rayfilm|7004|Rectangular labels|A4|210,48,|1,6,0,4.5,210,48|glabels:rayfilm
rayfilm-7006|Rayfilm|7006|Rectangular labels|A4|150,100,|1,2,30,32,150,133|glabels:rayfilm
rayfilm-8001|Rayfilm|8001|Rectangular labels|A4|50,297,|4,1,5,0,50,297|glabels:rayfilm
rayfilm-8002|Rayfilm|8002|Rectangular labels|A4|30,297,|7,1,0,0,30,297|glabels:rayfilm
rayfilm-8003|Rayfilm|8003|Rectangular labels|A4|210,16.9,|1,17,0,4.85,210,16.9|glabels:rayfilm
rayfilm-8004|Rayfilm|8004|Rectangular labels|A4|210,32,|1,9,0,4.5,210,32|glabels:rayfilm
rayfilm-8005|Rayfilm|8005|Rectangular labels|A4|210,33.8,|1,8,0,13.3,210,33.8|glabels:rayfilm
rayfilm-8007|Rayfilm|8007|Rectangular labels|A4|210,35,|1,8,0,8.5,210,35|glabels:rayfilm
rayfilm-8008|Rayfilm|8008|Square labels|A4|90,90,|2,3,15,13.5,90,90|glabels:rayfilm||Rayfilm 8010|square-label
rayfilm-8011|Rayfilm|8011|Rectangular labels|A4|70,48,|3,6,0,4.5,70,48|glabels:rayfilm
rayfilm-8012|Rayfilm|8012|Rectangular labels|A4|70,59.4,|3,5,0,0,70,59.4|glabels:rayfilm
rayfilm-8013|Rayfilm|8013|Rectangular labels|A4|70,74.25,|3,4,0,0,70,74.25|glabels:rayfilm
rayfilm-8014|Rayfilm|8014|Rectangular labels|A4|70,99,|3,3,0,0,70,99|glabels:rayfilm
rayfilm-8015|Rayfilm|8015|Rectangular labels|A4|70,148.5,|3,2,0,0,70,148.5|glabels:rayfilm
rayfilm-8017|Rayfilm|8017|Rectangular labels|A4|52.5,59.4,|4,5,0,0,52.5,59.4|glabels:rayfilm
rayfilm-8019|Rayfilm|8019|Rectangular labels|A4|52.5,99,|4,3,0,0,52.5,99|glabels:rayfilm
rayfilm-8020|Rayfilm|8020|Rectangular labels|A4|52.5,148.5,|4,2,0,0,52.5,148.5|glabels:rayfilm
rayfilm-8021|Rayfilm|8021|Rectangular labels|A4|105,59.4,|2,5,0,0,105,59.4|glabels:rayfilm
rayfilm-8022|Rayfilm|8022|Rectangular labels|A4|105,99,|2,3,0,0,105,99|glabels:rayfilm||Hisago ELM004;Hisago OP3024;Hisago OPH3024
rayfilm-8023|Rayfilm|8023|Rectangular labels|A4|65,142,3.1|3,2,5,6.5,67.5,142|glabels:rayfilm
rayfilm-8024|Rayfilm|8024|Rectangular labels|A4|188,89,3.15|1,3,11,11,188,93|glabels:rayfilm
rayfilm-8026|Rayfilm|8026|Trapezoid labels|A4|67,84,|3,3,4.5,22.5,67,84|glabels:rayfilm
rayfilm-8038|Rayfilm|8038|Rectangular labels|A4|92.5,26,|2,10,8.5,18.5,100.5,26|glabels:rayfilm
rayfilm-8039|Rayfilm|8039|Rectangular labels|A4|92.5,54,|2,5,8.5,13.5,100.5,54|glabels:rayfilm
rayfilm-8042|Rayfilm|8042|Rectangular labels|A4|85,140,1.5|2,2,17.5,6,90,145|glabels:rayfilm
rayfilm-9595k|Rayfilm|9595K|Round labels|A4|95|2,3,8,5,99,96|glabels:rayfilm
rayfilm-cd03-box1|Rayfilm|CD03 (box1)|CD/DVD labels|A4|45,116,|1,1,154,24,45,116;1,1,10.5,155,45,116|glabels:rayfilm|||media
rayfilm-cd03-box2|Rayfilm|CD03 (box2)|CD/DVD labels|A4|6,116,|1,1,138.5,24,6,116;1,1,65.5,155,6,116|glabels:rayfilm|||media
rayfilm-cd04-box|Rayfilm|CD04 (box)|CD/DVD labels|A4|25,80,|2,1,15,108.5,155,80|glabels:rayfilm|||media
rayfilm-cd06-box|Rayfilm|CD06 (box)|CD/DVD labels|A4|7,119,|3,1,15.5,15,7,119;3,1,173.5,15,7,119;3,1,15.5,163,7,119;3,1,173.5,163,7,119|glabels:rayfilm|||media
rayfilm-cd13-box1|Rayfilm|CD13 (box1)|CD/DVD labels|A4|45,116,3.45|1,1,11,25,45,116;1,1,154,156,45,116|glabels:rayfilm|||media
rayfilm-cd13-box2|Rayfilm|CD13 (box2)|CD/DVD labels|A4|6,116,|1,1,67,25,6,116;1,1,137,156,6,116|glabels:rayfilm|||media
rayfilm-cp01|Rayfilm|CP01|Rectangular labels|A4|103,29,4.25|2,9,2,18,103,29|glabels:rayfilm
rayfilm-cp02|Rayfilm|CP02|Rectangular labels|A4|60,29,4.25|3,10,15,3.5,60,29|glabels:rayfilm
rayfilm-crd1|Rayfilm|CRD1|Business card CD labels|A4|84,56,2.8|2,4,18.5,29,89,61|glabels:rayfilm|||media
rayfilm-mil3|Rayfilm|MIL3|Rectangular labels|A4|60,34,4.25|3,7,12,20.5,63,37|glabels:rayfilm
rayfilm-op03|Rayfilm|OP03|Rectangular labels|A4|42,18,3.5|4,14,9,1.05,50,21.3|glabels:rayfilm
rayfilm-viz1|Rayfilm|VIZ1|Business cards|A4|180,50,|1,5,15,23.5,180,50|glabels:rayfilm|||card;business-card
rayfilm-viz2|Rayfilm|VIZ2|Business cards|A4|180,50,4|1,5,15,13.5,180,55|glabels:rayfilm|||card;business-card
rayfilm-viz3|Rayfilm|VIZ3|Business cards|A4|170,54,|1,5,20,13.5,170,54|glabels:rayfilm|||card;business-card
avery-3274.1|Avery|3274.1|Square labels|Letter|63.5,63.5,|3,3,7.938,31.75,68.263,76.2|glabels:avery-us|3111||square-label|1.587,1.587
avery-3274.2|Avery|3274.2|Round labels|Letter|38.1|4,5,12.7,19.05,50.8,50.8|glabels:avery-us|3112;8293|Online Labels OL158;Begalabel O-200||1.587,1.587
avery-3274.3|Avery|3274.3|Large round labels|Letter|63.5|3,3,7.938,31.75,68.263,76.2|glabels:avery-us||||1.764,1.764
avery-5026|Avery|5026|File folder labels|Letter|87.312,23.812,1.587|2,9,12.638,12.986,103.312,28.702|glabels:avery-us||Online Labels OL157;Worldlabel WL-157||1.587,1.587
avery-5159|Avery|5159|Address labels|Letter|101.6,38.1,1.587|2,7,3.969,6.35,106.362,38.1|glabels:avery-us|||mail|1.587,1.587
avery-5196|Avery|5196|Diskette labels|Letter|69.85,69.85,1.587|3,3,3.175,12.7,69.85,76.2|glabels:avery-us|5096;5896;5996;8196;8197|Online Labels OL225 (main);SheetLabels SL121;Worldlabel WL-225;Meritline 177-009-001|media|1.587,1.587
avery-5197|Avery|5197|Address labels|Letter|101.6,38.1,1.587|2,6,4.762,25.4,104.775,38.1|glabels:avery-us||SheetLabels SL116;Worldlabel WL-250;Begalabel RC-1000;Meritline 177-010-001|mail|1.587,1.587
avery-5305|Avery|5305|Tent cards|Letter|215.9,63.5,|1,2,0,76.2,215.9,127|glabels:avery-us|||card|9.525,9.525
avery-5371|Avery|5371|Business cards|Letter|88.9,50.8,|2,5,19.05,12.7,88.9,50.8|glabels:avery-us|5372;5376;5377;5871;5872;5873;5876;5877;5878;5911;6235;8271;8371;8372;8374;8376;8377;8379;8471;8476;8571;8871;8872;8873;8876;8877;8878;8879;25371;26550;26551;27870;27876;27871;27881;27882;28371;28876;28877||card;business-card|1.587,1.587
avery-5388|Avery|5388|Index cards|Letter|127,76.2,|1,3,44.45,25.4,127,76.2|glabels:avery-us|5386;8388||card|3.175,3.175
avery-5395|Avery|5395|Name badge labels|Letter|85.725,59.267,4.762|2,4,17.462,14.817,95.25,63.5|glabels:avery-us|5095;5895;8395;15395|||1.587,1.587
avery-5663|Avery|5663|Address labels|Letter|107.95,50.8,|2,5,0,12.7,107.95,50.8|glabels:avery-us||Online Labels OL625;SheetLabels SL540;Worldlabel WL-625;Begalabel AC-600|mail|1.587,1.587
avery-5931-spine|Avery|5931-Spine|CD/DVD labels (spine labels)|Letter|5.556,119.062,1.587|2,2,12.7,18.653,11.906,123.031|glabels:avery-us|5691-Spine;5692-Spine;5694-Spine;5698-Spine;6692-Spine;8536-Spine;8691-Spine;8692-Spine;8694-Spine;8695-Spine;8699-Spine;8831-Spine;8832-Spine;8842-Spine;8844-Spine;8846-Spine;8847-Spine;8931-Spine;8941-Spine;8942-Spine||media
avery-5997-face|Avery|5997-Face|Video tape face labels|Letter|77.611,46.919,1.764|2,5,28.222,21.343,83.256,46.919|glabels:avery-us|5199-Face|SheetLabels SL302;Worldlabel WL-1125;Meritline 177-012-001|media|1.764,1.764
avery-5997-spine|Avery|5997-Spine|Video tape spine labels|Letter|146.05,16.933,1.764|1,15,34.925,12.7,146.05,16.933|glabels:avery-us|5199-Spine|Worldlabel WL-1150;Meritline 177-013-001|media|1.764,1.764
avery-6490|Avery|6490|Diskette labels|Letter|68.263,50.8,1.587|3,5,3.175,12.7,70.644,50.8|glabels:avery-us|6501;6861;8096||media|1.587,1.587
avery-6570|Avery|6570|ID labels|Letter|44.45,31.75,1.575|4,8,12.7,12.7,49.225,31.75|glabels:avery-us||||3.175,3.175
avery-6573|Avery|6573|Shipping labels|Letter|206.5,127,1.587|1,2,4.7,12.7,206.5,127|glabels:avery-us||Online Labels OL159;Worldlabel WL-159|mail|1.587,1.587
avery-6871|Avery|6871|Address labels|Letter|60.325,31.75,1.587|3,6,9.461,28.575,68.326,38.1|glabels:avery-us||Online Labels OL160;Worldlabel WL-160|mail|1.587,1.587
avery-6873|Avery|6873|Shipping labels|Letter|95.25,50.8,1.587|2,4,9.525,28.575,101.6,57.15|glabels:avery-us||Online Labels OL171;Worldlabel WL-171;Begalabel RC-550|mail|1.587,1.587
avery-6879|Avery|6879|Address labels|Letter|95.25,31.75,1.587|2,6,9.525,28.575,101.6,38.1|glabels:avery-us|8769|Worldlabel WL-161;Begalabel RC-500|mail|1.587,1.587
avery-8195|Avery|8195|Return address labels|Letter|44.45,16.916,1.6|4,15,7.544,13.487,51.587,16.916|glabels:avery-us|||mail|3.175,3.175
avery-8373|Avery|8373|Business cards|Letter|88.9,50.8,|2,4,12.7,19.05,101.6,63.5|glabels:avery-us|3612;5881;8869;28373|Online Labels OL3072|card;business-card|1.587,1.587
avery-89101|Avery|89101|Binder spine inserts|Letter|12.7,279.4,|16,1,6.35,0,12.7,279.4|glabels:avery-us||||3.175,3.175
avery-89102|Avery|89102|Binder spine inserts|Letter|25.4,279.4,|8,1,6.35,0,25.4,279.4|glabels:avery-us|89103;89303|||3.175,3.175
avery-89104|Avery|89104|Binder spine inserts|Letter|38.1,279.4,|5,1,12.7,0,38.1,279.4|glabels:avery-us|89305|||3.175,3.175
avery-89106|Avery|89106|Binder spine inserts|Letter|50.8,279.4,|4,1,6.35,0,50.8,279.4|glabels:avery-us|89307|||3.175,3.175
avery-89109|Avery|89109|Binder spine inserts|Letter|63.5,279.4,|3,1,12.7,0,63.5,279.4|glabels:avery-us||||3.175,3.175
avery-lsk-3|Avery|LSK-3|Divider labels|Letter|79.502,12.7,1.764|2,20,12.7,12.7,111.252,12.7|glabels:avery-us||||1.764,1.764
avery-lsk-3.5|Avery|LSK-3.5|Divider labels|Letter|79.502,12.7,1.764|1,20,12.7,12.7,79.502,12.7|glabels:avery-us||||1.764,1.764
avery-lsk-5|Avery|LSK-5|Divider labels|Letter|44.45,12.7,1.764|4,20,12.7,7.62,52.07,12.7|glabels:avery-us||||1.764,1.764
avery-lsk-5.5|Avery|LSK-5.5|Divider labels|Letter|44.45,12.7,1.764|2,20,12.7,7.62,52.07,12.7|glabels:avery-us||||1.764,1.764
avery-lsk-8|Avery|LSK-8|Divider labels|Letter|28.702,12.7,1.764|4,20,12.7,12.7,54.102,12.7|glabels:avery-us||||1.764,1.764
avery-lsk-8.5|Avery|LSK-8.5|Divider labels|Letter|28.702,12.7,1.764|2,20,12.7,12.7,54.102,12.7|glabels:avery-us||||1.764,1.764
begalabel-ac-150|Begalabel|AC-150|Rectangular labels|Letter|21.59,18.626,|10,15,0,0,21.59,18.626|glabels:begalabel
begalabel-ac-450|Begalabel|AC-450|Rectangular labels|Letter|19.05,12.7,|10,20,12.7,12.7,19.05,12.7|glabels:begalabel
begalabel-ac-500|Begalabel|AC-500|Rectangular labels|Letter|107.95,25.4,|2,11,0,0,107.95,25.4|glabels:begalabel
begalabel-ac-550|Begalabel|AC-550|Rectangular labels|Letter|107.95,39.914,|2,7,0,0,107.95,39.914|glabels:begalabel
begalabel-ac-800|Begalabel|AC-800|Rectangular labels|Letter|215.9,25.4,|1,11,0,0,215.9,25.4|glabels:begalabel
begalabel-ac-850|Begalabel|AC-850|Rectangular labels|Letter|215.9,39.914,|1,7,0,0,215.9,39.914|glabels:begalabel
begalabel-ac-1000|Begalabel|AC-1000|Rectangular labels|Letter|215.9,93.134,|1,3,0,0,215.9,93.134|glabels:begalabel
begalabel-m-200-box|Begalabel|M-200 (box)|Rectangular labels|Letter|5.639,119.126,1.626|2,2,12.7,14.859,11.938,123.698|glabels:begalabel|||media
begalabel-m-600-box1|Begalabel|M-600 (box1)|Rectangular labels|Letter|69.926,50.114,4.064|1,2,131.699,18.999,69.926,197.612|glabels:begalabel|||media
begalabel-m-600-box2|Begalabel|M-600 (box2)|Rectangular labels|Letter|79.451,25.4,4.064|1,1,9.474,127,79.451,25.4|glabels:begalabel|||media
begalabel-m-800-box|Begalabel|M-800 (box)|Rectangular labels|Letter|120.828,6.553,|1,2,47.549,133.147,120.828,6.553|glabels:begalabel|||media
begalabel-m-1000|Begalabel|M-1000|Cassette labels|Letter|88.9,42.333,|2,6,12.7,12.7,101.6,42.333|glabels:begalabel|||media
begalabel-o-100|Begalabel|O-100|Round labels|Letter|25.4|7,9,12.7,11.112,28.575,28.575|glabels:begalabel
begalabel-o-300|Begalabel|O-300|Round labels|Letter|41.275|4,6,11.112,12.7,50.8,42.545|glabels:begalabel
begalabel-o-500|Begalabel|O-500|Round labels|Letter|63.5|3,4,6.35,10.317,69.85,65.087|glabels:begalabel
begalabel-o-600|Begalabel|O-600|Round labels|Letter|76.2|2,3,30.162,22.225,79.375,79.375|glabels:begalabel
begalabel-o-700|Begalabel|O-700|Round labels|Letter|84.137|2,3,15.875,12.301,100.012,85.329|glabels:begalabel
begalabel-rc-50|Begalabel|RC-50|Rectangular labels|Letter|38.1,25.4,2.54|5,10,6.35,12.7,41.275,25.4|glabels:begalabel
begalabel-rc-150|Begalabel|RC-150|Rectangular labels|Letter|60.325,31.75,3.175|3,6,9.525,28.575,67.564,38.1|glabels:begalabel
begalabel-rc-250|Begalabel|RC-250|Rectangular labels|Letter|44.45,12.7,1.27|4,20,6.35,12.7,52.387,12.7|glabels:begalabel
begalabel-rc-400|Begalabel|RC-400|Rectangular labels|Letter|66.675,26.987,1.778|3,10,3.175,4.762,71.438,26.987|glabels:begalabel
begalabel-rc-700|Begalabel|RC-700|Rectangular labels|Letter|85.725,59.266,4.775|2,4,17.462,15.088,95.25,64.029|glabels:begalabel
begalabel-rc-750|Begalabel|RC-750|Rectangular labels|Letter|87.312,23.812,2.413|2,9,12.7,12.7,103.188,28.773|glabels:begalabel
begalabel-rc-800|Begalabel|RC-800|Rectangular labels|Letter|87.312,16.933,2.413|2,15,12.7,12.7,103.188,16.933|glabels:begalabel
begalabel-rc-900|Begalabel|RC-900|Rectangular labels|Letter|19.05,50.8,3.353|8,5,23.416,6.35,21.43,54.767|glabels:begalabel
begalabel-rc-950|Begalabel|RC-950|Rectangular labels|Letter|101.6,25.4,1.626|2,10,4.762,12.7,104.775,25.4|glabels:begalabel
begalabel-rc-1050|Begalabel|RC-1050|Rectangular labels|Letter|101.6,33.867,2.413|2,7,4.762,21.167,104.775,33.867|glabels:begalabel
begalabel-rc-1100|Begalabel|RC-1100|Rectangular labels|Letter|101.6,50.8,4.826|2,5,4.762,12.7,104.775,50.8|glabels:begalabel
begalabel-rc-1200|Begalabel|RC-1200|Rectangular labels|Letter|101.6,84.667,4.064|2,3,4.762,12.7,104.775,84.667|glabels:begalabel
begalabel-rc-1225|Begalabel|RC-1225|Rectangular labels|Letter|101.6,90.487,1.778|2,3,5.16,3.969,103.98,90.487|glabels:begalabel
begalabel-rc-1240|Begalabel|RC-1240|Rectangular labels|Letter|101.6,127,2.794|2,2,4.233,12.7,105.833,127|glabels:begalabel
begalabel-rc-1250|Begalabel|RC-1250|Rectangular labels|Letter|206.375,127,2.286|1,2,4.762,12.7,206.375,127|glabels:begalabel
kingdom-l|Kingdom|L|Cassette labels|Letter|88.9,41.275,3.175|2,6,11.684,9.525,92.075,44.501|glabels:misc-us|||media|3.175,3.175
neato-69143|Neato|69143|CD/DVD case booklet|Letter|120.65,241.3,|1,1,47.625,19.05,120.65,241.3|glabels:misc-us|||media|3.175,3.175
neato-slimline-cd-case|Neato|Slimline CD Case|CD/DVD case (rightside up)|Letter|139.171,120.826,|1,2,45.861,14.781,139.171,128.058|glabels:misc-us|||card;media|2.646,2.646
neato-slimline-cd-case-spine|Neato|Slimline CD Case, spine|CD/DVD case (upside down)|Letter|139.171,120.826,|1,2,34.043,14.781,139.171,128.058|glabels:misc-us|||media|2.646,2.646
neato-uscd2lbl-rectangles|Neato|USCD2lbl Rectangles|CD/DVD labels (rectangles)|Letter|27.178,82.677,3.528|2,1,18.097,98.679,152.908,82.677|glabels:misc-us|||media|0.711,0.711
netc-749303-70001|Netc|749303-70001 |DLT labels|Letter|57.15,20.955,|3,10,12.7,15.875,66.675,25.4|glabels:misc-us|||media|6.35,6.35
officemax-om99060|OfficeMax|OM99060|Mailing labels|Letter|71.882,25.4,|3,10,0,12.7,71.882,25.4|glabels:misc-us|||mail|4.242,4.242
online-labels-ol25|Online Labels|OL25|Return address labels|Letter|44.45,12.7,1.191|4,20,8.334,12.7,51.594,12.7|glabels:online|||mail
online-labels-ol28|Online Labels|OL28|SD card labels|Letter|19.05,25.4,3.175|9,10,10.226,12.7,22.05,25.4|glabels:online|||media
online-labels-ol32|Online Labels|OL32|Round labels|Letter|12.7|11,14,6.35,9.525,19.05,19.05|glabels:online
online-labels-ol75|Online Labels|OL75|Shipping labels|Letter|101.6,25.4,1.587|2,10,4.445,12.7,105.569,25.4|glabels:online
online-labels-ol114|Online Labels|OL114|Classification labels|Letter|25.4,50.8,2.381|8,5,6.35,12.7,25.4,50.8|glabels:online
online-labels-ol125|Online Labels|OL125|Mailing labels|Letter|101.6,50.8,4.366|2,5,4.572,12.7,105.156,50.8|glabels:online
online-labels-ol131|Online Labels|OL131|Mailing labels|Letter|203.2,127,3.175|1,2,6.35,6.35,203.2,139.7|glabels:online|||mail
online-labels-ol150|Online Labels|OL150|Shipping labels|Letter|101.6,84.582,3.969|2,3,3.962,12.7,106.362,84.582|glabels:online
online-labels-ol161|Online Labels|OL161|Mailing labels|Letter|95.25,31.75,2.381|2,6,9.525,29.451,101.6,37.749|glabels:online
online-labels-ol162|Online Labels|OL162|Shipping labels|Letter|95.25,120.65,3.175|2,2,9.525,15.875,101.6,127|glabels:online||Begalabel RC-650
online-labels-ol173|Online Labels|OL173|Medical chart labels|Letter|76.2,15.875,2.381|2,16,21.374,12.7,96.952,15.875|glabels:online||Begalabel RC-850
online-labels-ol178|Online Labels|OL178|Rectangular labels|Letter|107.95,279.4,|2,1,0,0,107.95,279.4|glabels:online
online-labels-ol200|Online Labels|OL200|File folder labels|Letter|87.224,16.993,1.587|2,15,13.583,12.255,101.511,16.993|glabels:online
online-labels-ol223|Online Labels|OL223|Rectangular labels|Letter|33.337,69.85,3.175|5,3,6.35,6.35,42.466,98.425|glabels:online
online-labels-ol224|Online Labels|OL224|Bottle/jar labels|Letter|69.85|2,3,31.75,6.35,82.55,98.425|glabels:online
online-labels-ol225-secondary|Online Labels|OL225 (secondary)|Floppy disk labels|Letter|34.925,12.7,1.651|6,2,3.175,238.303,34.925,15.875|glabels:online|||media
online-labels-ol243|Online Labels|OL243|Shipping labels|Letter|171.45,107.95,2.381|1,2,22.225,22.225,171.45,127|glabels:online
online-labels-ol248|Online Labels|OL248|Rectangular labels|Letter|76.2,38.1,|2,7,25.4,6.35,88.9,38.1|glabels:online
online-labels-ol291|Online Labels|OL291|Square labels|Letter|63.5,63.5,3.175|3,4,9.525,6.35,66.675,67.733|glabels:online|||square-label
online-labels-ol317|Online Labels|OL317|Target stickers|Letter|177.8|1,1,19.05,50.8,177.8,177.8|glabels:online
online-labels-ol320-rectangle|Online Labels|OL320 (rectangle)|Rectangular labels|Letter|53.975,107.95,|1,1,9.525,12.7,53.975,107.95;1,1,152.4,158.75,53.975,107.95|glabels:online
online-labels-ol320-round|Online Labels|OL320 (round)|Round labels|Letter|139.7|1,1,6.35,6.35,139.7,139.7;1,1,69.85,133.35,139.7,139.7|glabels:online
online-labels-ol325|Online Labels|OL325|Bottle/jar labels|Letter|41.275|4,6,10.465,12.86,51.232,42.481|glabels:online
online-labels-ol330|Online Labels|OL330|Bottle/jar labels|Letter|50.8,50.8,1.587|4,5,6.35,6.35,50.8,53.975|glabels:online|||square-label
online-labels-ol338|Online Labels|OL338|Window stickers|Letter|95.25,266.7,|2,1,6.35,6.35,107.95,266.7|glabels:online
online-labels-ol340|Online Labels|OL340|Rectangular labels|Letter|31.75,57.15,|5,4,8.89,15.875,41.592,63.5|glabels:online
online-labels-ol350|Online Labels|OL350|Bottle/jar labels|Letter|61.912|3,4,8.712,14.707,68.263,62.706|glabels:online
online-labels-ol351|Online Labels|OL351|Rectangular labels|Letter|203.2,88.9,|1,3,6.35,6.35,203.2,88.9|glabels:online
online-labels-ol369|Online Labels|OL369|Rectangular labels|Letter|187.325,114.3,3.175|1,2,15.418,19.05,187.325,127|glabels:online
online-labels-ol385|Online Labels|OL385|Return address labels|Letter|44.45,16.916,1.984|4,15,7.81,12.827,51.943,16.916|glabels:online|||mail
online-labels-ol394|Online Labels|OL394|Bottle/jar labels|Letter|114.3,50.8,3.175|1,5,50.8,6.35,114.3,53.975|glabels:online
online-labels-ol395|Online Labels|OL395|Shipping labels|Letter|172.212,120.65,1.587|1,1,15.875,9.525,172.212,120.65;1,1,27.813,149.225,172.212,120.65|glabels:online|||mail
online-labels-ol421|Online Labels|OL421|Tube labels|Letter|53.975,42.862,1.587|3,5,12.7,12.7,68.263,52.784|glabels:online
online-labels-ol425|Online Labels|OL425|Shipping labels|Letter|215.9,88.9,|1,3,0,6.35,215.9,88.9|glabels:online|||mail
online-labels-ol435|Online Labels|OL435|Bottle/jar labels|Letter|207.962,34.925,1.587|1,7,3.967,7.62,207.962,38.206|glabels:online
online-labels-ol450|Online Labels|OL450|Bottle/jar labels|Letter|107.95,139.7,|2,2,0,0,107.95,139.7|glabels:online||Begalabel AC-750
online-labels-ol475|Online Labels|OL475|Bottle/jar labels|Letter|101.6,127,3.175|2,2,3.97,12.7,106.362,127|glabels:online
online-labels-ol500|Online Labels|OL500|Shipping labels|Letter|101.6,76.2,3.175|2,3,4.762,25.4,104.775,76.2|glabels:online||SheetLabels SL573
online-labels-ol525|Online Labels|OL525|Bottle/jar labels|Letter|101.6,82.55,3.175|2,3,3.962,12.7,106.362,85.725|glabels:online
online-labels-ol550|Online Labels|OL550|Bottle/jar labels|Letter|107.95,69.85,|2,4,0,0,107.95,69.85|glabels:online
online-labels-ol575|Online Labels|OL575|Bottle/jar labels|Letter|95.25,61.925,1.587|2,4,11.112,11.112,98.425,65.087|glabels:online
online-labels-ol600|Online Labels|OL600|Shipping labels|Letter|101.6,63.5,3.175|2,4,4.572,12.7,105.156,63.5|glabels:online
online-labels-ol663|Online Labels|OL663|Tube labels|Letter|52.387,54.61,|3,4,16.667,20.955,65.087,60.96|glabels:online
online-labels-ol675|Online Labels|OL675|Rectangular labels|Letter|71.967,69.85,|3,4,0,0,71.967,69.85|glabels:online
online-labels-ol685|Online Labels|OL685|Rectangular labels|Letter|134.938,133.35,1.587|1,2,40.48,6.35,134.938,133.35|glabels:online
online-labels-ol700|Online Labels|OL700|Mailing labels|Letter|101.6,44.45,3.175|2,6,6.35,6.35,101.6,44.45|glabels:online
online-labels-ol725|Online Labels|OL725|Mailing labels|Letter|101.6,36.512,3.175|2,7,4.762,11.908,104.775,36.512|glabels:online
online-labels-ol750|Online Labels|OL750|Nutritional labels|Letter|71.967,55.88,|3,5,0,0,71.967,55.88|glabels:online
online-labels-ol775|Online Labels|OL775|Floppy disk labels|Letter|67.945,50.8,3.175|3,5,4.127,6.35,69.85,53.975|glabels:online|||media
online-labels-ol800|Online Labels|OL800|Bottle/jar labels|Letter|63.5,39.688,1.587|3,6,9.525,12.7,66.675,42.862|glabels:online
online-labels-ol805|Online Labels|OL805|Square labels|Letter|76.2,76.2,|2,3,30.162,22.225,79.375,79.375|glabels:online|||square-label
online-labels-ol850|Online Labels|OL850|File folder labels|Letter|88.9,19.05,3.175|2,12,4.762,7.938,117.475,22.225|glabels:online
online-labels-ol864|Online Labels|OL864|Tube labels|Letter|41.275,46.037,1.587|4,5,20.637,18.255,44.45,49.212|glabels:online
online-labels-ol870|Online Labels|OL870|Mailing labels|Letter|71.967,34.925,|3,8,0,0,71.967,34.925|glabels:online
online-labels-ol875|Online Labels|OL875|Address labels|Letter|65.875,25.4,3.175|3,10,5.582,12.7,69.431,25.4|glabels:online|||mail
online-labels-ol900|Online Labels|OL900|Address labels|Letter|71.967,25.4,|3,11,0,0,71.967,25.4|glabels:online||Begalabel AC-250
online-labels-ol914|Online Labels|OL914|Round labels|Letter|44.45|4,5,11.311,10.16,49.609,53.657|glabels:online
online-labels-ol950|Online Labels|OL950|Mailing labels|Letter|66.675,22.225,3.175|3,11,4.762,17.462,69.85,22.225|glabels:online
online-labels-ol975|Online Labels|OL975|Barcode labels|Letter|38.1,25.4,|5,10,12.7,12.7,38.1,25.4|glabels:online||SheetLabels SL559;Begalabel AC-50
online-labels-ol996|Online Labels|OL996|Rectangular labels|Letter|76.2,50.8,3.175|2,5,30.162,6.35,79.375,53.975|glabels:online
online-labels-ol1025|Online Labels|OL1025|Candle labels|Letter|25.4|7,9,9.525,12.7,28.575,28.575|glabels:online||SheetLabels SL114
online-labels-ol1050|Online Labels|OL1050|File labels|Letter|46.037,12.7,3.175|4,16,11.112,14.287,49.212,15.875|glabels:online|||mail
online-labels-ol1075|Online Labels|OL1075|Medical chart labels|Letter|35.983,25.4,|6,11,0,0,35.983,25.4|glabels:online
online-labels-ol1100|Online Labels|OL1100|Medical chart labels|Letter|38.1,12.7,|5,20,12.7,12.7,38.1,12.7|glabels:online||Begalabel AC-100
online-labels-ol1115|Online Labels|OL1115|Rectangular labels|Letter|76.2,25.4,3.175|2,9,30.162,12.7,79.375,28.575|glabels:online
online-labels-ol1125|Online Labels|OL1125|VHS face labels|Letter|77.787,46.672,3.175|2,5,26.987,23.019,84.137,46.672|glabels:online
online-labels-ol1150|Online Labels|OL1150|VHS labels|Letter|148.59,16.99,2.381|1,15,33.655,11.551,148.59,17.087|glabels:online
online-labels-ol1159|Online Labels|OL1159|Rectangular labels|Letter|203.2,50.8,|1,5,6.35,12.7,203.2,50.8|glabels:online||SheetLabels SL527
online-labels-ol1245|Online Labels|OL1245|Round labels|Letter|22.225|8,10,7.938,14.287,25.4,25.4|glabels:online
online-labels-ol1258|Online Labels|OL1258|Shipping labels|Letter|196.85,120.65,|1,2,9.525,15.875,196.85,127|glabels:online
online-labels-ol1417|Online Labels|OL1417|Shipping labels|Letter|152.4,127,3.175|1,2,31.75,11.112,152.4,130.175|glabels:online
online-labels-ol1499|Online Labels|OL1499|Shipping labels|Letter|165.1,114.3,3.175|1,2,25.4,16.764,165.1,131.572|glabels:online
online-labels-ol1502|Online Labels|OL1502|Rectangular labels|Letter|50.8,38.1,|3,6,22.86,12.7,59.69,43.18|glabels:online
online-labels-ol1543|Online Labels|OL1543|Rectangular labels|Letter|79.375,12.7,3.175|2,20,12.7,12.7,111.125,12.7|glabels:online
online-labels-ol1555|Online Labels|OL1555|Candy labels|Letter|60.325,76.2,3.175|3,3,14.287,22.225,63.5,79.375|glabels:online
online-labels-ol1575|Online Labels|OL1575|Round labels|Letter|15.875|11,14,13.017,18.669,17.399,17.399|glabels:online
online-labels-ol1649|Online Labels|OL1649|Floppy disk labels|Letter|25.4,127,|7,2,9.525,12.065,28.575,130.175|glabels:online|||media
online-labels-ol1809|Online Labels|OL1809|Candy labels|Letter|95.25,36.512,1.587|2,6,10.16,12.7,100.33,43.497|glabels:online
online-labels-ol1825|Online Labels|OL1825|CD/DVD case labels|Letter|88.9,6.35,|2,40,14.821,12.7,97.358,6.35|glabels:online
online-labels-ol1905|Online Labels|OL1905|Barcode labels|Letter|44.45,31.75,3.175|4,8,11.887,12.7,49.212,31.75|glabels:online||Begalabel RC-200
online-labels-ol1930|Online Labels|OL1930|Rectangular labels|Letter|25.4,12.7,|8,20,6.35,12.7,25.4,12.7|glabels:online
online-labels-ol1985|Online Labels|OL1985|Bottle/jar labels|Letter|215.9,50.8,|1,5,0,12.7,215.9,50.8|glabels:online||SheetLabels SL304
online-labels-ol2050|Online Labels|OL2050|Square labels|Letter|12.7,12.7,|13,17,6.35,6.363,15.875,15.875|glabels:online|||square-label
online-labels-ol2083|Online Labels|OL2083|Tube labels|Letter|47.625,23.812,6.35|3,9,33.337,19.844,50.8,26.987|glabels:online
online-labels-ol2088|Online Labels|OL2088|Bottle/jar labels|Letter|38.1|5,6,6.35,17.462,41.275,41.275|glabels:online
online-labels-ol2279|Online Labels|OL2279|Round labels|Letter|76.2|2,3,19.05,12.7,101.6,88.9|glabels:online||SheetLabels SL228
online-labels-ol2319|Online Labels|OL2319|Window stickers|Letter|60.325,254,1.587|3,1,5.829,12.7,71.958,254|glabels:online
online-labels-ol2510|Online Labels|OL2510|Metal tin container labels|Letter|127,12.7,0.794|1,16,44.45,6.35,127,16.933|glabels:online
online-labels-ol2515|Online Labels|OL2515|Bottle/jar labels|Letter|166.688,22.225,0.794|1,10,24.587,14.287,166.688,25.4|glabels:online
online-labels-ol2520|Online Labels|OL2520|Bottle/jar labels|Letter|25.4,209.55,0.794|7,1,6.35,34.925,29.633,209.55|glabels:online
online-labels-ol2525|Online Labels|OL2525|Bottle/jar labels|Letter|23.812,230.188,0.794|7,1,11.906,24.606,28.046,230.188|glabels:online
online-labels-ol2530|Online Labels|OL2530|Bottle/jar labels|Letter|31.75,257.175,0.794|6,1,6.35,11.112,34.29,257.175|glabels:online
online-labels-ol2590-first|Online Labels|OL2590 (first)|Shipping labels|Letter|88.9,127,3.175|1,1,6.35,12.7,88.9,127|glabels:online
online-labels-ol2590-second|Online Labels|OL2590 (second)|Shipping labels|Letter|171.45,114.3,3.175|1,1,6.35,146.05,171.45,114.3|glabels:online
online-labels-ol2679|Online Labels|OL2679|Square labels|Letter|50.8,50.8,0.794|3,4,15.875,16.383,66.675,65.278|glabels:online|||square-label
online-labels-ol2680|Online Labels|OL2680|Bottle/jar labels|Letter|31.75,247.65,1.587|5,1,8.255,15.875,41.91,247.65|glabels:online
online-labels-ol2681|Online Labels|OL2681|Medical chart labels|Letter|38.1,38.1,1.587|4,6,19.842,12.7,46.037,43.18|glabels:online|||square-label
online-labels-ol2682|Online Labels|OL2682|Round labels|Letter|50.8|3,4,15.875,15.24,66.675,66.04|glabels:online
online-labels-ol2683|Online Labels|OL2683|Round labels|Letter|63.5|3,3,7.938,15.875,68.263,92.075|glabels:online
online-labels-ol2921|Online Labels|OL2921|Bottle/jar labels|Letter|187.325,79.375,1.587|1,3,14.287,14.287,187.325,85.725|glabels:online
online-labels-ol3008|Online Labels|OL3008|Square labels|Letter|19.05,19.05,|10,14,12.7,6.35,19.05,19.05|glabels:online|||square-label
online-labels-ol3012|Online Labels|OL3012|Round labels|Letter|31.75|6,8,8.733,7.145,33.337,33.337|glabels:online
online-labels-ol3016|Online Labels|OL3016|Bottle/jar labels|Letter|50.8,50.8,3.175|3,4,6.35,6.35,76.2,71.966|glabels:online|||square-label
online-labels-ol3027|Online Labels|OL3027|Square labels|Letter|101.6,101.6,|2,2,6.35,34.29,101.6,107.95|glabels:online|||square-label
online-labels-ol3033|Online Labels|OL3033|Target stickers|Letter|203.2|1,1,6.35,38.1,203.2,203.2|glabels:online
online-labels-ol3043|Online Labels|OL3043|Metal tin container labels|Letter|88.9,53.975,12.7|2,4,12.7,12.7,101.6,66.675|glabels:online
online-labels-ol3089|Online Labels|OL3089|Bottle/jar labels|Letter|63.5,76.2,|3,3,12.7,25.4,63.5,76.2|glabels:online
online-labels-ol3282|Online Labels|OL3282|Round labels|Letter|87.833|2,3,16.942,6.363,94.183,89.421|glabels:online
online-labels-ol5000-case|Online Labels|OL5000 (case)|CD/DVD labels|Letter|25.4,79.375,3.531|2,1,20.193,100.012,150.114,79.375|glabels:online|||media
online-labels-ol5025-case-first|Online Labels|OL5025 (case first)|CD/DVD labels|Letter|45.466,118.262,2.921|1,1,157.124,16.256,45.466,118.262;1,1,13.31,144.882,45.466,118.262|glabels:online|||media
online-labels-ol5025-case-second|Online Labels|OL5025 (case second)|CD/DVD labels|Letter|6.35,118.262,2.108|2,1,140.97,16.256,6.35,118.262;2,1,68.58,144.882,6.35,118.262|glabels:online|||media
online-labels-ol5030|Online Labels|OL5030|Bottle/jar labels|Letter|85.725,58.737,4.366|2,4,17.475,15.088,95.25,63.5|glabels:online
online-labels-ol5050-case-first|Online Labels|OL5050 (case first)|CD/DVD labels|Letter|60.325,49.609,|1,2,142.875,25.4,60.325,49.609;1,2,12.7,154.783,60.325,49.609|glabels:online|||media
online-labels-ol5050-case-second|Online Labels|OL5050 (case second)|CD/DVD labels|Letter|101.6,6.35,|2,1,6.35,136.525,101.6,6.35|glabels:online|||media
online-labels-ol5051|Online Labels|OL5051|Rectangular labels|Letter|48.26,63.5,1.587|4,4,9.05,10.32,49.847,65.087|glabels:online
online-labels-ol5075-case|Online Labels|OL5075 (case)|CD/DVD labels|Letter|5.558,119.062,1.6|2,2,12.7,17.462,11.943,123.863|glabels:online|||media
online-labels-ol5125|Online Labels|OL5125|Bottle/jar labels|Letter|50.8,25.4,|4,10,6.35,12.7,50.8,25.4|glabels:online||SheetLabels SL556;Begalabel AC-200
online-labels-ol5175|Online Labels|OL5175|Square labels|Letter|45.72,45.72,|4,5,16.51,25.4,45.72,45.72|glabels:online|||square-label
online-labels-ol5225|Online Labels|OL5225|Barcode labels|Letter|50.8,31.75,|4,8,6.35,12.7,50.8,31.75|glabels:online
online-labels-ol5275|Online Labels|OL5275|Round labels|Letter|19.05|9,12,15.875,16.662,20.65,20.65|glabels:online
online-labels-ol5350|Online Labels|OL5350|Address labels|Letter|71.967,38.1,|3,7,0,6.35,71.967,38.1|glabels:online||SheetLabels SL552
online-labels-ol5375|Online Labels|OL5375|Bottle/jar labels|Letter|50.8|4,5,3.969,9.525,52.387,52.387|glabels:online||SheetLabels SL123;Begalabel O-400
online-labels-ol5400|Online Labels|OL5400|Barcode labels|Letter|25.4,9.525,1.587|7,22,11.43,8.788,27.94,12.014|glabels:online
online-labels-ol5425|Online Labels|OL5425|Medical chart labels|Letter|25.4,25.4,|8,10,6.35,12.7,25.4,25.4|glabels:online|||square-label
online-labels-ol5450|Online Labels|OL5450|Bottle/jar labels|Letter|190.5,38.1,3.175|1,7,12.7,6.35,190.5,38.1|glabels:online
online-labels-ol5475|Online Labels|OL5475|Target stickers|Letter|114.3|1,2,50.8,12.7,114.3,139.7|glabels:online
online-labels-ol5525|Online Labels|OL5525|Bottle/jar labels|Letter|73.025|2,3,33.337,26.987,76.2,76.2|glabels:online
online-labels-ol5550|Online Labels|OL5550|Bottle/jar labels|Letter|152.4,63.5,3.175|1,4,31.75,12.7,152.4,63.5|glabels:online
online-labels-ol5625-case|Online Labels|OL5625 (case)|Full face CD/DVD labels|Letter|6.35,119.062,|2,1,19.05,16.256,171.45,119.062;2,1,19.05,144.082,171.45,119.062|glabels:online|||media
online-labels-ol5925|Online Labels|OL5925|Bottle/jar labels|Letter|177.8,76.2,3.175|1,3,19.05,25.4,177.8,76.2|glabels:online||SheetLabels SL303
online-labels-ol5950|Online Labels|OL5950|Bottle/jar labels|Letter|203.2,63.5,|1,4,6.35,12.7,203.2,63.5|glabels:online
online-labels-ol6000|Online Labels|OL6000|Candle labels|Letter|30.48|6,8,6.35,12.89,34.544,31.877|glabels:online
online-labels-ol6200|Online Labels|OL6200|Bottle/jar labels|Letter|177.8,63.5,3.175|1,4,19.05,12.7,177.8,63.5|glabels:online
online-labels-ol6300|Online Labels|OL6300|Medical chart labels|Letter|38.1,38.1,1.587|4,6,22.225,25.4,44.45,38.1|glabels:online|||square-label
online-labels-ol6450|Online Labels|OL6450|Mailing labels|Letter|88.9,44.45,3.175|2,5,15.875,15.875,95.25,50.8|glabels:online
online-labels-ol6675|Online Labels|OL6675|Bottle/jar labels|Letter|127,76.2,1.587|1,3,44.45,12.7,127,88.9|glabels:online
online-labels-ol6775-case|Online Labels|OL6775 (case)|CD/DVD labels|Letter|6.35,114.3,3.175|2,2,178.333,18.186,19.05,128.727|glabels:online|||media
online-labels-ol6950|Online Labels|OL6950|Mailing labels|Letter|57.15,19.05,1.587|3,10,9.525,15.875,69.85,25.4|glabels:online||Begalabel RC-300|mail
online-labels-ol7000|Online Labels|OL7000|Bottle/jar labels|Letter|177.8,50.8,3.175|1,5,19.05,12.7,177.8,50.8|glabels:online
online-labels-ol7425|Online Labels|OL7425|Bottle/jar labels|Letter|100.012|2,2,7.144,38.894,101.6,101.6|glabels:online||SheetLabels SL200
online-labels-ol7800|Online Labels|OL7800|Bottle/jar labels|Letter|215.9,63.5,|1,4,0,12.7,215.9,63.5|glabels:online
online-labels-ol8250|Online Labels|OL8250|Bottle/jar labels|Letter|50.8,127,4.409|4,2,6.35,12.725,50.8,127|glabels:online
online-labels-ol8500|Online Labels|OL8500|Bottle/jar labels|Letter|177.8,25.4,3.175|1,10,19.05,12.7,177.8,25.4|glabels:online
online-labels-ol8750|Online Labels|OL8750|Bottle/jar labels|Letter|57.15|3,4,19.05,20.637,60.325,60.325|glabels:online
online-labels-ol9300-first|Online Labels|OL9300 (first)|Shipping labels|Letter|172.212,120.65,1.587|1,1,15.875,9.525,172.212,120.65|glabels:online|||mail
online-labels-ol9300-second|Online Labels|OL9300 (second)|Shipping labels|Letter|88.9,95.25,1.587|1,1,104.775,141.275,88.9,95.25|glabels:online|||mail
online-labels-ol9325-case-first|Online Labels|OL9325 (case first)|CD/DVD labels|Letter|69.85,50.038,3.175|1,2,132.08,19.05,69.85,191.262|glabels:online|||media
online-labels-ol9325-case-second|Online Labels|OL9325 (case second)|CD/DVD labels|Letter|80.01,25.4,3.175|1,1,8.636,127,80.01,25.4|glabels:online|||media
online-labels-ol9350|Online Labels|OL9350|Shipping labels|Letter|63.5,127,3.175|3,2,6.35,9.525,69.85,133.35|glabels:online
online-labels-ol9520-first|Online Labels|OL9520 (first)|Shipping labels|Letter|187.96,114.3,1.587|1,1,15.733,19.614,187.96,114.3|glabels:online|||mail
online-labels-ol9520-second|Online Labels|OL9520 (second)|Shipping labels|Letter|93.345,76.2,1.587|1,1,107.046,145.161,93.345,76.2|glabels:online|||mail
online-labels-ol9600-main-label|Online Labels|OL9600 (main label)|Digital video labels|Letter|55.034,41.064,1.587|2,3,49.53,22.987,61.384,80.442|glabels:online|||media
online-labels-ol9600-spin-label|Online Labels|OL9600 (spin label)|Digital video labels|Letter|98.214,8.466,1.587|1,3,58.843,79.756,98.214,80.442;1,3,58.843,94.564,98.214,80.442|glabels:online|||media
online-labels-ol9800|Online Labels|OL9800|Window stickers|Letter|190.5,254,3.175|1,1,12.7,12.7,190.5,254|glabels:online||Online Labels OL9805
online-labels-ol9950|Online Labels|OL9950|Target stickers|Letter|127|1,2,44.45,11.316,127,129.769|glabels:online
online-labels-ol9985-case-first|Online Labels|OL9985 (case first)|CD/DVD labels|Letter|45.245,117.871,|1,1,157.498,15.24,45.245,117.871;1,1,13.157,146.289,45.245,117.871|glabels:online|||media
online-labels-ol9985-case-second|Online Labels|OL9985 (case second)|CD/DVD labels|Letter|6.096,117.871,|2,1,142.519,15.24,6.096,117.871;2,1,67.285,146.289,6.096,117.871|glabels:online|||media
sheetlabels-sl1|SheetLabels|SL1|Rectangular labels|Letter|139.7,57.15,5.08|1,4,38.1,15.875,139.7,63.5|glabels:sheetlabels-us||||3.175,3.175
sheetlabels-sl10|SheetLabels|SL10|Rectangular labels|Letter|109.5,50.8,5|1,4,53.2,12.7,109.5,68.8|glabels:sheetlabels-us||||3.175,3.175
sheetlabels-sl11|SheetLabels|SL11|Shipping labels|Letter|58.737,36.512,|3,6,13.494,14.3,65.087,42.875|glabels:sheetlabels-us||||3.175,3.175
sheetlabels-sl102|SheetLabels|SL102|Shipping labels|Letter|101.6,50.8,3.175|2,5,4.127,12.7,106.362,50.8|glabels:sheetlabels-us||Worldlabel WL-125;Meritline 177-005-001|mail|3.175,3.175
sheetlabels-sl115|SheetLabels|SL115|Round labels|Letter|19.05|9,12,15.875,16.662,20.625,20.625|glabels:sheetlabels-us||||1.524,1.524
sheetlabels-sl125|SheetLabels|SL125|Round labels|Letter|38.1|5,6,6.35,12.7,41.275,43.18|glabels:sheetlabels-us||||3.175,3.175
sheetlabels-sl128|SheetLabels|SL128|Round labels|Letter|88.9|2,3,12.7,5.08,101.6,90.17|glabels:sheetlabels-us||||3.175,3.175
sheetlabels-sl129|SheetLabels|SL129|Round labels|Letter|139.7|1,1,38.1,69.85,139.7,139.7|glabels:sheetlabels-us||||3.175,3.175
sheetlabels-sl517|SheetLabels|SL517|Rectangular labels|Letter|165.1,114.3,9.525|1,2,25.4,16.662,165.1,131.762|glabels:sheetlabels-us||||3.175,3.175
sheetlabels-sl522|SheetLabels|SL522|Rectangular labels|Letter|101.6,127,4.064|2,2,3.175,12.7,106.426,127|glabels:sheetlabels-us||||3.175,3.175
sheetlabels-sl529|SheetLabels|SL529|Rectangular labels|Letter|203.2,25.4,|1,10,6.35,12.7,203.2,25.4|glabels:sheetlabels-us||||1.524,1.524
sheetlabels-sl530|SheetLabels|SL530|Rectangular labels|Letter|107.95,93.091,|2,3,0,0,107.95,93.091|glabels:sheetlabels-us||Begalabel AC-700||3.175,3.175
southworth-bc554|Southworth|BC554|Business cards|Letter|88.9,50.8,|2,5,12.7,12.7,101.6,50.8|glabels:misc-us|BC564;BC#11;BC#12||card;business-card|1.764,1.764
stomper-pro-spine|Stomper|PRO Spine|CD/DVD labels (spine only)|Letter|101.6,7.056,|2,1,6.35,135.819,101.6,7.056|glabels:misc-us|||media|0.706,0.706
stomper-pro-zip|Stomper|PRO Zip|Rectangular labels|Letter|59.267,50.094,|1,2,143.581,23.989,59.267,50.094;1,2,13.053,155.222,59.267,50.094|glabels:misc-us|||media|1.764,1.764
tough-tags-ttlw-2016|Tough-Tags|TTLW-2016|Tube labels|Letter|32.512,12.7,1.764|5,17,23.989,1.471,35.56,15.981|glabels:misc-us||||1.764,1.764
`;
