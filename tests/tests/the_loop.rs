//! probe
#[test]
fn probe() {
    let t = std::time::Instant::now();
    let mut c = testkit::Company::found();
    println!("found {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let run = c.up_to(testkit::Stage::Frozen);
    println!("frozen {:?}", t.elapsed());
    let t = std::time::Instant::now();
    c.drive(&mut run.clone(), testkit::Stage::Notified);
    println!("signed {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let _ = testkit::Rows::of(&mut c.ws);
    println!("rows {:?}", t.elapsed());
    let t = std::time::Instant::now();
    c.up_to(testkit::Stage::Closed);
    println!("closed {:?}", t.elapsed());
    let t = std::time::Instant::now();
    println!("{:?} {:?}", c.ws.store().check().unwrap(), t.elapsed());
}
