import { it } from 'vitest';
import { describeDevice } from '/work/main/packages/core/src/devices/describeDevice.ts';
it('x', () => {
  const seeds = ['a','droid ; ','; a','version/1 .','opera version/','webkit','tb b ','android ; a bui','hbbtv/1.1.1 (;a;','mac os x ','windows a','juc ucweb','x11','iPhone AppleWebKit','FBAN','MicroMessenger','bot.','a-','trident rv:1','oid; m','droid ; a bui safari ','lenovo tab ','nokia n','tb',' b','v100md ','hp touchpad ', 'linux netcast ', 'webkit/537.36 chrome/','/((', 'fb_iab/fb4a','1.','smart-tv ','maemo','droid (','mozilla/5.0 rv:','qbcore/1 microm','huawei -','honor ','sony ','lg ','archos 5 '];
  const rows: [number,string][] = [];
  for (const s of seeds) for (const t of ['', ...seeds]) {
    const u = ((s+t).repeat(300)).slice(0, 499);
    const a = performance.now(); describeDevice(u); rows.push([performance.now()-a, JSON.stringify(s+'|'+t)]);
    const v = (s.repeat(20)+t.repeat(400)).slice(0, 499);
    const b = performance.now(); describeDevice(v); rows.push([performance.now()-b, JSON.stringify(s+'*'+t)]);
  }
  rows.sort((x,y)=>y[0]-x[0]); console.log(rows.length, rows.slice(0,12));
}, 60000);
